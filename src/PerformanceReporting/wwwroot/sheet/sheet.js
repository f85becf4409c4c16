// The sheet of values with script: nothing that was typed is lost, what is wrong is said at once, keys lead through it.
import { Kept } from "./kept.js";
import { followKeys } from "./keys.js";
import { Row } from "./row.js";

// How long an answer may take, in milliseconds, before it is asked for again.
const patience = 15000;

const form = document.querySelector("form.sheet[data-row]");
if (form) {
  const submit = form.querySelector("button.primary");
  const signedOut = document.getElementById("signed-out");
  const sheet = {
    kept: new Kept(form.dataset.person, form.dataset.period),
    said: { waiting: form.dataset.waiting, lost: form.dataset.lost },
    conflicts: new Map(),
    send,
    count,
    isSignedOut: () => !signedOut.hidden,
    reload: () => location.replace(location.pathname + location.search),
  };

  const rows = [...form.querySelectorAll("tr[id]")].map(element => new Row(element, sheet));

  document.querySelectorAll("[data-keys]").forEach(hint => hint.hidden = false);
  followKeys(form, rows, submit);
  // Who presses the button twice has sent the sheet once; coming back to the page it can be sent again.
  let isSent = false;
  addEventListener("pageshow", () => isSent = false);
  addEventListener("online", () => rows.forEach(row => row.keep()));
  form.addEventListener("submit", async event => {
    if (isSent) {
      event.preventDefault();
      return;
    }

    isSent = true;
    rows.forEach(row => row.undoKeeping());

    // A draft under way would make what is submitted look out of date.
    const asking = rows.map(row => row.asking).filter(one => one);
    if (asking.length > 0) {
      event.preventDefault();
      await Promise.all(asking);
      isSent = false;
      form.requestSubmit(event.submitter);
      return;
    }

    sheet.kept.markSent();
  });

  restore();

  // The server's answer for one row; null when there is none, and then it is worth trying again.
  async function send(element, keeps) {
    const body = new FormData();
    for (const field of element.querySelectorAll("input[name], select[name], textarea[name]")) {
      body.append(field.name, field.value);
    }

    body.append("Keep", keeps);
    body.append("__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value);
    try {
      const answer = await fetch(form.dataset.row, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(patience) });
      // Who has to sign in is led away from here, which is not followed.
      signedOut.hidden = answer.ok || answer.status === 409 || answer.status === 422 || answer.status >= 500;
      const row = new DOMParser().parseFromString(`<table>${await answer.text()}</table>`, "text/html").querySelector("tr");
      return row ? { status: answer.status, row } : null;
    } catch {
      return null;
    }
  }

  function count() {
    const answered = rows.filter(row => row.isAnswered).length;
    submit.textContent = answered === 0 ? form.dataset.none : answered === 1 ? form.dataset.one : form.dataset.many.replace("{0}", answered);
  }

  function restore() {
    for (const [code, entry] of Object.entries(sheet.kept.all())) {
      const row = rows.find(one => one.code === code);
      const version = row && form.querySelector(`#${CSS.escape(code)} [name$='.Version']`)?.value;
      if (!row || (entry.sent && version !== entry.version)) {
        sheet.kept.drop(code);
      } else {
        row.restore(entry);
      }
    }
  }
}
