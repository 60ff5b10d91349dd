// The search page: what is asked stands in its address, and what is found is written into copies of its templates.

const SHOWN = 5;
const SHOWN_OF_A_KIND = 20;
const KEYS = ["q", "kind", "from", "to", "entity", "source", "n"];
const byId = (id) => document.getElementById(id);

const spoken = navigator.languages.filter(isLanguage);

class SearchPage {
  constructor() {
    this.form = byId("search_form");
    this.field = byId("search_q");
    this.status = byId("search_status");
    this.results = byId("search_results");
    this.kinds = new Map([...this.form.elements.kind.options].filter((one) => one.value).map((one) => [one.value, one.text]));
    this.index = new Index(new URL("index/", document.baseURI));
    this.run = 0;
  }

  begin() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask({ push: true });
    });
    this.form.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask({ push: false }), 250);
    });
    window.addEventListener("popstate", () => this.show());
    document.addEventListener("keydown", (event) => this.move(event));
    if (!location.search && this.field.value) this.ask({ push: false });
    else this.show();
  }

  // Put what stands in the form into the address, and show it.
  ask({ push }) {
    clearTimeout(this.waiting);
    const address = this.addressOf(Object.fromEntries(new FormData(this.form)));
    if (address !== this.addressOf(this.asked())) {
      if (push) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    this.show({ fill: false });
  }

  asked() {
    const said = new URLSearchParams(location.search);
    return Object.fromEntries(KEYS.map((key) => [key, (said.get(key) ?? "").trim()]));
  }

  addressOf(asked) {
    const said = KEYS.filter((key) => (asked[key] ?? "").trim()).map((key) => [key, asked[key].trim()]);
    return said.length ? `?${new URLSearchParams(said)}` : location.pathname;
  }

  // Show what the address asks for; only the latest question is answered.
  async show({ fill = true } = {}) {
    const run = (this.run += 1);
    const asked = this.asked();
    if (fill) this.fill(asked);
    if (!KEYS.some((key) => key !== "n" && asked[key])) {
      this.write("", []);
      return;
    }
    try {
      const answer = await this.answer(asked);
      if (run === this.run) this.write(answer.status, answer.groups);
    } catch (error) {
      if (run === this.run) this.write(reasonOf(error), []);
    }
  }

  fill(asked) {
    for (const key of KEYS) if (this.form.elements[key]) this.form.elements[key].value = asked[key];
    byId("search_filters").open = KEYS.slice(1).some((key) => asked[key]);
  }

  async answer(asked) {
    const opening = this.index.open();
    calendarNames(spoken); // read while the index is on its way
    await opening;
    byId("search_age").hidden = !this.index.isOld;
    const { lang } = this.index.manifest;
    const languages = [...this.index.manifest.languages, ...spoken];
    this.names ??= calendarNames(languages);
    const filters = { kind: asked.kind, from: asked.from, to: asked.to };
    if (asked.entity) filters.entities = await this.idsOf(asked.entity);
    if (asked.source) filters.sources = [asked.source];
    if (filters.entities && !filters.entities.length) return { status: `No name “${asked.entity}” is known here.`, groups: [] };
    let question = await understand(asked.q, this.index, this.names);
    const isNarrow = filters.entities || filters.sources || filters.from || filters.to || filters.kind;
    if (asked.q && !question.units.length && !isNarrow && !(await bonuses(question, this.index)).size) {
      return { status: "Nothing can be found by these words alone: they stand nearly everywhere, or only ask.", groups: [] };
    }
    let ranked = await rank(question, filters, this.index);
    if (ranked.unknown.length) {
      this.countries ??= countryNames(lang, [...languages, ...WIDELY_READ]);
      const other = withCountries(asked.q, ranked.unknown, this.countries);
      const meant = other && (await understand(other.text, this.index, this.names));
      const found = meant && (await rank(meant, filters, this.index));
      if (found?.results.length) {
        [question, ranked] = [meant, found];
        ranked.corrected.unshift(...other.changed);
      }
    }
    const days = filters.entities || filters.sources ? [] : this.daysOf(question, filters);
    const groups = await this.groupsOf(ranked.results, days, question, asked);
    return { status: this.statusOf(asked, ranked, days, question), groups };
  }

  // The ids that a name or an id means.
  async idsOf(text) {
    for (const part of this.index.parts) if ((await this.index.exactly(part, `@${text}`)).length) return [text];
    const found = await namesIn(piecesOf(fold(text)), this.index);
    return found.length === 1 && found[0].from === 0 ? found[0].ids : [];
  }

  daysOf(question, filters) {
    const { manifest } = this.index;
    const pages = question.dates.flatMap((date) => date.days).map((date) => pageOfDate(date, manifest));
    return [...new Set(pages.filter(Boolean))]
      .filter((date) => (!filters.kind || filters.kind === "day") && date <= `${filters.to || "9"}~` && date >= filters.from.slice(0, date.length))
      .map((date) => ({ at: `days/${date.replaceAll("-", "/")}/`, title: wordsOfDate(date, manifest.lang), facts: this.dayNumber(date) }));
  }

  dayNumber(date) {
    const number = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${this.index.manifest.first_day}T00:00:00Z`)) / 86400000 + 1;
    return date.length === 10 && number >= 1 ? `day ${number}` : "";
  }

  // The best of each kind; the kind of the best thing first.
  async groupsOf(results, days, question, asked) {
    const most = asked.kind ? Math.max(SHOWN_OF_A_KIND, Number(asked.n) || 0) : SHOWN;
    const byKind = new Map();
    const found = days.map((thing) => ({ kind: "day", thing }));
    const ordered = question.isDateOnly ? [...found, ...results] : [...results, ...found];
    for (const result of ordered) {
      if (!byKind.has(result.kind)) byKind.set(result.kind, []);
      byKind.get(result.kind).push(result);
    }
    return Promise.all(
      [...byKind].map(async ([kind, all]) => ({
        kind,
        count: all.length,
        things: await Promise.all(all.slice(0, most).map((one) => one.thing ?? this.index.thing(one.part, one.number))),
      })),
    );
  }

  statusOf(asked, { results, isPartly, corrected, heard }, days, question) {
    const count = results.length + days.length;
    const of = asked.q ? ` for “${asked.q}”` : "";
    const said = [count === 0 ? `Nothing was found${of}.` : count === 1 ? `1 result${of}.` : `${count} results${of}.`];
    if (question.isAddress && !question.units.some((unit) => unit.key)) said.push("No source of this archive has this address.");
    for (const [word, terms] of corrected) said.push(`Nothing has “${word}”; shown is what has ${terms.map((term) => `“${term}”`).join(" or ")}.`);
    for (const word of heard) said.push(`Nothing has “${word}”; shown are names that sound like it, and what has these names.`);
    if (isPartly) said.push("Nothing has all of these words; these have some of them.");
    return said.join(" ");
  }

  write(status, groups) {
    this.status.textContent = status;
    this.results.replaceChildren(...groups.map((group) => this.groupOf(group)));
  }

  groupOf({ kind, count, things }) {
    const section = byId("search_group").content.firstElementChild.cloneNode(true);
    const title = section.querySelector(".search-title");
    title.textContent = this.kinds.get(kind);
    section.querySelector(".search-list").append(...things.map((thing) => this.rowOf(thing, kind)));
    const more = section.querySelector(".search-all");
    if (count > things.length) {
      const asked = this.asked();
      const next = asked.kind ? { ...asked, n: `${things.length + SHOWN_OF_A_KIND}` } : { ...asked, kind };
      more.href = this.addressOf(next);
      more.textContent = asked.kind ? `Show more: ${things.length} of ${count} are here` : `All ${count}: ${this.kinds.get(kind)}`;
    } else more.parentElement.remove();
    return section;
  }

  rowOf(thing, kind) {
    const row = byId("search_row").content.firstElementChild.cloneNode(true);
    const part = (name) => row.querySelector(`.search-${name}`);
    const link = part("link");
    link.textContent = thing.title;
    link.href = `../${thing.at}`;
    if (thing.lang) link.lang = thing.lang;
    if (!thing.retracted) part("retracted").remove();
    fillOrRemove(part("facts"), thing.facts);
    fillOrRemove(part("text"), thing.text);
    this.nameAliases(part("aliases"), thing);
    const only = { name: ["entity", "What names it"], source: ["source", "What rests on it"] }[kind];
    if (only) {
      part("only").href = this.addressOf({ [only[0]]: idOf(thing.at) });
      part("only").textContent = only[1];
      part("only").setAttribute("aria-label", `${only[1]}: ${thing.title}`);
    } else part("narrow").remove();
    return row;
  }

  // The other names that the query has something of.
  nameAliases(line, { also = [] }) {
    const typed = piecesOf(fold(this.asked().q));
    const fitting = also.filter(([name]) => piecesOf(fold(name)).some((word) => typed.some((one) => word.startsWith(one))));
    const alias = line.querySelector(".search-alias");
    for (const [name, lang] of fitting.slice(0, 3)) {
      const copy = alias.cloneNode(false);
      copy.textContent = name;
      if (lang) copy.lang = lang;
      copy.dir = "auto";
      line.append(copy);
    }
    alias.remove();
    if (!fitting.length) line.remove();
  }

  // The arrows lead from the field through the results and back; Escape leads back to the field.
  move(event) {
    const links = [...this.results.querySelectorAll(".search-link")];
    const at = document.activeElement === this.field ? -1 : links.indexOf(document.activeElement);
    const inside = at >= 0 || document.activeElement === this.field;
    if (!inside || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: at >= 0 ? -1 - at : 0 }[event.key] ?? 0;
    if (!step || at + step < -1 || at + step >= links.length) return;
    event.preventDefault();
    (links[at + step] ?? this.field).focus();
  }
}

function fillOrRemove(element, text) {
  if (text) element.textContent = text;
  else element.remove();
}

function reasonOf(error) {
  if (error instanceof Missing) {
    return "This copy of the site has no search index that fits it, so nothing can be searched. The ways below lead to everything.";
  }
  if (error instanceof TypeError) return "The index did not arrive: is the line down? Search again, or take the ways below.";
  throw error;
}

new SearchPage().begin();
