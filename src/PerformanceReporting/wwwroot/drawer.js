// A page that is looked at beside the one at hand: a link marked so opens it in a drawer, and Alt + Enter the one of its row.
const drawer = document.getElementById("drawer");
const content = drawer.querySelector(".content");
let from;

document.addEventListener("click", event => {
  const link = event.target.closest("a[data-drawer]");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    open(link, link);
  }
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape" && drawer.open) {
    event.preventDefault();
    drawer.close();
  } else if (event.key === "Enter" && event.altKey) {
    const link = event.target.closest("tr")?.querySelector("a[data-drawer]");
    if (link) {
      event.preventDefault();
      open(link, event.target);
    }
  }
});

drawer.querySelector("button").addEventListener("click", () => drawer.close());
drawer.addEventListener("close", () => from?.focus());

async function open(link, origin) {
  let page;
  try {
    const answer = await fetch(link.href);
    page = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main") : null;
  } catch {
    content.textContent = drawer.dataset.unreachable;
    show(origin);
    return;
  }

  if (!page) {
    location.assign(link.href);
    return;
  }

  // What leads elsewhere within the page has its place on the page itself.
  page.querySelectorAll("form, script, nav, .links").forEach(element => element.remove());
  content.replaceChildren(...page.childNodes);
  drawer.querySelector("a").href = link.href;
  show(origin);
}

function show(origin) {
  from = origin;
  if (!drawer.open) {
    drawer.show();
  }

  drawer.scrollTop = 0;
  drawer.querySelector("button").focus();
}
