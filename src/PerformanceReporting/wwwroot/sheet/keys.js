// From value to value without a mouse: Enter and the arrows move, Ctrl + Enter submits, a column that is pasted fills downwards.
export function followKeys(form, rows, submit) {
  const values = () => rows.map(row => row.valueField).filter(field => field);

  const move = (from, by) => {
    const all = values();
    const next = all[all.indexOf(from) + by];
    (next ?? (by > 0 ? submit : from)).focus();
    next?.select?.();
  };

  form.addEventListener("keydown", event => {
    const field = event.target;
    if (event.isComposing) {
      return;
    }

    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(submit);
      return;
    }

    if (!values().includes(field) || field.tagName === "TEXTAREA" || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const isList = field.tagName === "SELECT";
    const by = event.key === "Enter" ? (event.shiftKey ? -1 : 1)
      : !isList && event.key === "ArrowDown" ? 1
      : !isList && event.key === "ArrowUp" ? -1
      : 0;
    if (by !== 0) {
      event.preventDefault();
      move(field, by);
    }
  });

  form.addEventListener("paste", event => {
    const lines = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/);
    const all = values();
    const first = all.indexOf(event.target);
    if (first < 0 || lines.length < 2 || event.target.tagName === "TEXTAREA") {
      return;
    }

    event.preventDefault();
    for (const [index, line] of lines.slice(0, all.length - first).entries()) {
      const field = all[first + index];
      if (field.tagName === "INPUT" && line.trim() !== "") {
        field.value = line.split("\t")[0].trim();
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  });
}
