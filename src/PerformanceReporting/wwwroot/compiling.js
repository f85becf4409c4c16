// Looks each second how far a compiling has come, and opens the page anew when it has ended.
(() => {
  const place = document.getElementById("compiling");
  const status = place?.querySelector("[role=status]");
  if (!status) {
    return;
  }

  const look = async () => {
    try {
      const answer = await fetch(place.dataset.progress, { cache: "no-store" });
      if (answer.status === 204) {
        location.replace(location.pathname);
        return;
      }

      const said = answer.ok ? await answer.text() : status.textContent;
      if (said !== status.textContent) {
        status.textContent = said;
      }
    } catch {
      // The server is away for a moment; the next look may find it.
    }

    setTimeout(look, 1000);
  };

  setTimeout(look, 1000);
})();
