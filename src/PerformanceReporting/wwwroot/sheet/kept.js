// What was typed and has not reached the server, kept in this browser for one person and one reporting period.
export class Kept {
  #place;

  constructor(person, period) {
    this.#place = `sheet/${person}/${period}`;
  }

  all() {
    try {
      return JSON.parse(localStorage.getItem(this.#place)) ?? {};
    } catch {
      // Nothing is kept where the browser forbids it; typing goes on as without.
      return {};
    }
  }

  put(code, entry) {
    this.#write({ ...this.all(), [code]: entry });
  }

  drop(code) {
    const { [code]: gone, ...others } = this.all();
    if (gone) {
      this.#write(others);
    }
  }

  // The whole sheet is on its way: what the next page shows of these rows is the answer to it.
  markSent() {
    this.#write(Object.fromEntries(Object.entries(this.all()).map(([code, entry]) => [code, { ...entry, sent: true }])));
  }

  #write(entries) {
    try {
      if (Object.keys(entries).length > 0) {
        localStorage.setItem(this.#place, JSON.stringify(entries));
      } else {
        localStorage.removeItem(this.#place);
      }
    } catch {
      // Full or forbidden.
    }
  }
}
