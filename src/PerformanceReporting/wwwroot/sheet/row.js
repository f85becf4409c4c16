import { fieldsOf, patch, reveal, versionOf } from "./patch.js";

const checkAfter = 700;
const keepAfter = 4000;
const firstRetry = 2000;
const lastRetry = 30000;

// A row that keeps itself: checked while one types, kept as a draft when one leaves it, tried again until it is there.
export class Row {
  #element;
  #sheet;
  #saved;
  #timers = {};
  #asking = null;
  #before = "";
  #isConflict = false;
  #retry = firstRetry;

  constructor(element, sheet) {
    this.#element = element;
    this.#sheet = sheet;
    this.#saved = this.#typed();
    element.addEventListener("focusin", event => this.#before = event.target.value);
    element.addEventListener("input", () => this.#changed());
    element.addEventListener("change", () => this.keep());
    element.addEventListener("keydown", event => event.key === "Escape" && this.#undo(event.target));
    element.addEventListener("click", event => this.#choose(event.target));
    reveal(element);
  }

  get code() {
    return this.#element.id;
  }

  get fields() {
    return fieldsOf(this.#element);
  }

  // The field that holds the value itself; null while it is folded away.
  get valueField() {
    const field = this.#element.querySelector("[name$='.Value'], [name$='.Narrative']");
    return field?.closest("details:not([open])") ? null : field;
  }

  get isAnswered() {
    return this.#isDirty ? this.fields.some(field => field.value.trim() !== "") : this.#element.classList.contains("draft");
  }

  get #isDirty() {
    return !same(this.#typed(), this.#saved);
  }

  // What is with the office, or a value that stands, is changed by submitting alone.
  get #isKept() {
    return this.#element.classList.contains("keeps") && !this.#isConflict;
  }

  // What was kept in this browser is put back and sent; had somebody else changed the row since, both values are shown.
  restore(entry) {
    if (this.fields.length === 0) {
      this.#say(this.#sheet.said.lost.replace("{0}", entry.fields[Object.keys(entry.fields)[0]] ?? ""));
      return;
    }

    for (const field of this.fields) {
      field.value = entry.fields[field.name] ?? field.value;
    }

    versionOf(this.#element).value = entry.version;
    this.keep();
  }

  undoKeeping() {
    Object.values(this.#timers).forEach(clearTimeout);
  }

  // Done when nothing is under way; null where nothing is.
  get asking() {
    return this.#asking;
  }

  // What changed since it was last kept; nothing is sent twice at once.
  async keep() {
    this.undoKeeping();
    if (!this.#isDirty) {
      this.#sheet.kept.drop(this.code);
      return;
    }

    this.#remember();
    await this.#ask(this.#isKept);
  }

  #changed() {
    this.undoKeeping();
    this.#remember();
    this.#sheet.count();
    this.#timers.check = setTimeout(() => this.#ask(false), checkAfter);
    this.#timers.keep = setTimeout(() => this.keep(), keepAfter);
  }

  async #ask(keeps) {
    if (this.#asking) {
      this.#timers.keep = setTimeout(() => this.keep(), 200);
      return;
    }

    const sent = this.#typed();
    this.#asking = this.#sheet.send(this.#element, keeps);
    const answer = await this.#asking;
    this.#asking = null;
    this.#take(answer, sent, keeps);
  }

  #take(answer, sent, keeps) {
    if (!answer) {
      this.#wait(keeps);
      return;
    }

    this.#retry = firstRetry;
    if (answer.status === 409) {
      this.#isConflict = true;
      this.#sheet.conflicts.set(this.code, versionOf(answer.row).value);
    } else if (keeps && answer.status === 200) {
      this.#saved = sent;
      versionOf(this.#element).value = versionOf(answer.row)?.value ?? versionOf(this.#element).value;
      if (same(this.#typed(), sent)) {
        this.#sheet.kept.drop(this.code);
      }
    }

    if (same(this.#typed(), sent)) {
      patch(this.#element, answer.row);
    } else {
      this.#changed();
    }

    this.#sheet.count();
  }

  // No answer: it is said, and tried again, each time a little later.
  #wait(keeps) {
    if (!keeps) {
      return;
    }

    if (!this.#sheet.isSignedOut()) {
      this.#say(this.#sheet.said.waiting);
    }

    this.#timers.keep = setTimeout(() => this.keep(), this.#retry);
    this.#retry = Math.min(this.#retry * 2, lastRetry);
  }

  #say(sentence) {
    const list = this.#element.querySelector(".state ul");
    const item = list.querySelector(".waiting") ?? list.appendChild(document.createElement("li"));
    item.className = "waiting";
    item.textContent = sentence;
  }

  #undo(field) {
    if (this.fields.includes(field) && field.value !== this.#before) {
      field.value = this.#before;
      this.#changed();
    }
  }

  // The buttons that an answer brings: what was meant, and whose value is to stand.
  #choose(button) {
    if (button.dataset?.meant) {
      this.#element.querySelector(`#${CSS.escape(button.dataset.for)}`).value = button.dataset.meant;
      this.keep();
    } else if (button.dataset?.take === "mine") {
      versionOf(this.#element).value = this.#sheet.conflicts.get(this.code) ?? versionOf(this.#element).value;
      this.#isConflict = false;
      this.keep();
    } else if (button.dataset?.take === "theirs") {
      this.#sheet.kept.drop(this.code);
      this.#sheet.reload();
    }
  }

  #remember() {
    this.#sheet.kept.put(this.code, { version: versionOf(this.#element).value, fields: this.#typed() });
  }

  #typed() {
    return Object.fromEntries(this.fields.map(field => [field.name, field.value]));
  }
}

function same(one, other) {
  return Object.keys(one).every(name => one[name] === other[name]);
}
