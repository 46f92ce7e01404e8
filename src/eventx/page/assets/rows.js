"use strict";
// The rows of the three lists: events, incidents, articles. Each list says its columns, its order and what a row opens.

const rank = (values) => {
  const order = [...new Set(values)].sort();
  const places = new Map(order.map((value, place) => [value, place]));
  return values.map((value) => places.get(value));
};

/** A key to sort by, worked out when it is first asked for. */
function lazily(make) {
  let made = null;
  return (number) => (made = made || make())[number];
}

const byTime = (items) => lazily(() => items.map((each) => dayNumber(each.first || each.last || "9999-12-31")));
const byWords = (items, of) => lazily(() => rank(items.map(of)));

const LISTS = {
  events: {
    name: "Events",
    noun: "event",
    columns: [
      { key: "time", name: "When", by: byTime(events), cell: (number) => [told(events[number].day || "undated")] },
      { key: "type", name: "Type", by: byWords(events, (event) => event.type), cell: (number) => [typeMark(number)] },
      { key: "line", name: "What", by: byWords(events, (event) => event.line), main: true, cell: eventCell },
      {
        key: "place",
        name: "Where",
        by: byWords(events, placeName),
        cell: (number) => [told(cut(placeName(events[number]), 80))],
      },
      {
        key: "source",
        name: "Who says so",
        by: byWords(events, (event) => event.source),
        cell: (number) => [told(cut(events[number].source || WRITER, 80))],
      },
      {
        key: "article",
        name: "Article",
        by: byWords(events, (event) => documents[event.document].id),
        cell: (number) => [told(cut(documents[events[number].document].id, 120))],
      },
    ],
    numbers: (wanted) => wanted,
    isOpen: (number) => state.event === events[number].id && !state.incident && !state.text,
    open: (number) => choose({ event: events[number].id, incident: "", text: "" }),
  },
  incidents: {
    name: "Incidents",
    noun: "incident",
    columns: [
      {
        key: "time",
        name: "When",
        by: byTime(incidents),
        cell: (number) => [told(incidents[number].day || "undated")],
      },
      {
        key: "type",
        name: "Type",
        by: byWords(incidents, (incident) => incident.type),
        cell: (number) => [typeMark(incidents[number].events[0])],
      },
      {
        key: "line",
        name: "What",
        by: byWords(incidents, (incident) => incident.line),
        main: true,
        cell: incidentCell,
      },
      {
        key: "place",
        name: "Where",
        by: byWords(incidents, (incident) => incident.place),
        cell: (number) => [told(cut(incidents[number].place, 80))],
      },
      {
        key: "source",
        name: "Who did it",
        by: lazily(() => incidents.map((incident) => -incident.contested)),
        cell: (number) => [incidents[number].contested ? "in dispute" : ""],
      },
      {
        key: "article",
        name: "Articles",
        by: lazily(() => incidents.map((incident) => -incident.documents)),
        cell: (number) => [String(incidents[number].documents)],
      },
    ],
    numbers: (wanted) => [
      ...new Set(wanted.filter((number) => incidentOf.has(number)).map((number) => incidentOf.get(number))),
    ],
    isOpen: (number) => state.incident === incidents[number].id,
    open: (number) => choose({ incident: incidents[number].id, event: "", text: "" }),
  },
  articles: {
    name: "Articles",
    noun: "article",
    columns: [
      {
        key: "time",
        name: "When",
        by: lazily(() =>
          documents.map((each) =>
            dayNumber(/^\d{4}-\d\d-\d\d/.test(each.date) ? each.date.slice(0, 10) : "9999-12-31"),
          ),
        ),
        cell: (number) => [told(documents[number].date || "undated")],
      },
      { key: "line", name: "What", by: byWords(documents, (each) => each.id), main: true, cell: articleCell },
      {
        key: "article",
        name: "Events",
        by: lazily(() => eventsPerArticle().map((count) => -count)),
        cell: (number) => [String(eventsPerArticle()[number])],
      },
    ],
    numbers: (wanted) => [...new Set(wanted.map((number) => events[number].document))],
    isOpen: (number) => state.text === documents[number].id,
    open: (number) => choose({ text: documents[number].id, event: "", incident: "" }),
  },
};

let perArticle = null;

function eventsPerArticle() {
  if (!perArticle) {
    perArticle = documents.map(() => 0);
    for (const event of events) perArticle[event.document]++;
  }
  return perArticle;
}

function placeName(event) {
  return event.place ? event.place.name : "";
}

function typeMark(number) {
  return el("span", { class: `type ${quadClass(number)}` }, told(events[number].type.replaceAll("_", " ")));
}

/** The line of an event with its status, below it the sentence. */
function eventCell(number) {
  const event = events[number];
  const status = event.status.length ? el("span", { class: "status" }, told(cut(event.status.join(", "), 80))) : null;
  return [
    el("div", { class: "top" }, opener(cut(event.line, 200)), status),
    el("p", { class: "below" }, told(snippet(event))),
  ];
}

/** The sentence from some words before the trigger on. */
function snippet(event) {
  const { text, start } = sentences[event.sentence];
  const from = Math.max(0, event.trigger[0] - start - 60);
  const begin = from ? text.indexOf(" ", from) + 1 || from : 0;
  return (begin ? "…" : "") + cut(text.slice(begin, begin + 320).replace(/\s+/g, " "), 300);
}

function incidentCell(number) {
  const incident = incidents[number];
  const copies = incident.documents - incident.reports;
  const repeating = copies ? `, ${counted(copies, "article")} repeating others` : "";
  const reports = `${counted(incident.events.length, "report")}${repeating}`;
  const below = `${reports}: ${snippet(events[incident.events[0]])}`;
  return [
    el("div", { class: "top" }, opener(cut(incident.line, 200)), dispute(incident)),
    el("p", { class: "below" }, told(below)),
  ];
}

function dispute(incident) {
  return incident.contested ? el("span", { class: "status" }, "in dispute") : null;
}

function articleCell(number) {
  const article = documents[number];
  return [
    el("div", { class: "top" }, opener(cut(article.title || article.id, 200))),
    el("p", { class: "below" }, told(cut(article.id, 200))),
  ];
}

/** What opens a row; the table gives it its place among the stops of the keyboard. */
function opener(line) {
  return el("button", { type: "button", class: "open" }, told(line));
}
