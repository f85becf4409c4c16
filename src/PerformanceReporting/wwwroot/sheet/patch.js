// Puts the server's answer for a row in place of what the row said, and leaves the fields and the caret where they are.
export function patch(row, answer) {
  const said = row.querySelector(".state ul");
  said.replaceChildren(...answer.querySelector(".state ul").childNodes);
  row.className = answer.className;

  const code = row.id;
  replace(row, answer, `${code}-refused`, theirs => said.after(theirs));
  replace(row, answer, `${code}-more`, theirs => row.querySelector(".more").append(theirs));
  for (const field of fieldsOf(row)) {
    const theirs = answer.querySelector(`#${CSS.escape(field.id)}`);
    if (!theirs) {
      continue;
    }

    for (const name of ["aria-invalid", "aria-describedby"]) {
      if (theirs.hasAttribute(name)) {
        field.setAttribute(name, theirs.getAttribute(name));
      } else {
        field.removeAttribute(name);
      }
    }

    replace(row, answer, `${field.id}-problem`, theirs => theirs.parentElement.matches(".state") ? said.before(theirs) : field.after(theirs));
  }

  reveal(row);
}

// What is of use with script alone.
export function reveal(row) {
  row.querySelectorAll("[data-script]").forEach(one => one.hidden = false);
}

export function fieldsOf(row) {
  return [...row.querySelectorAll("input[name], select[name], textarea[name]")].filter(field => field.type !== "hidden");
}

export function versionOf(row) {
  return row.querySelector("input[type=hidden][name$='.Version']");
}

function replace(row, answer, id, put) {
  const theirs = answer.querySelector(`#${CSS.escape(id)}`);
  const mine = row.querySelector(`#${CSS.escape(id)}`);
  if (mine && theirs && mine.textContent === theirs.textContent) {
    return;
  }

  mine?.remove();
  if (theirs) {
    put(theirs);
  }
}
