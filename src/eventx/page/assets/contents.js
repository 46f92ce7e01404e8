"use strict";
// What the page shows: articles, sentences, events and incidents, with the values that each event is filtered by.

const contents = JSON.parse(byId("contents").textContent);
const { events, documents, sentences, incidents } = contents;

const UNDATED = "undated";
const WRITER = "the writer";
const LONG = "longer than a year";
const DAYS = 86400000;

/** The days since 1970 of an ISO date. */
function dayNumber(iso) {
  return Math.round(Date.parse(iso + "T00:00:00Z") / DAYS);
}

function isoDay(number) {
  return new Date(number * DAYS).toISOString().slice(0, 10);
}

/** The month of an event where one is known, else its year: as fine as the words. */
function monthOf(event) {
  if (!event.first || !event.last) return event.first || event.last ? LONG : UNDATED;
  if (event.first.slice(0, 7) === event.last.slice(0, 7)) return event.first.slice(0, 7);
  return event.first.slice(0, 4) === event.last.slice(0, 4) ? event.first.slice(0, 4) : LONG;
}

function monthName(value) {
  return /^\d{4}-\d\d$/.test(value) ? `${contents.months[Number(value.slice(5)) - 1]} ${value.slice(0, 4)}` : value;
}

/** The facets: how each is called, which values an event has in it, and how a value is shown. */
const FACETS = [
  { key: "type", name: "Type", of: (event) => [event.type], label: (value) => value.replaceAll("_", " ") },
  { key: "actor", name: "Actor", of: (event) => event.actors },
  { key: "month", name: "Month", of: (event) => [monthOf(event)], label: monthName },
  {
    key: "country",
    name: "Country",
    of: (event) => event.countries,
    label: (code) => contents.countries[code] || code,
  },
  { key: "place", name: "Place", of: (event) => (event.place && event.place.name ? [event.place.name] : []) },
  { key: "status", name: "Status", of: (event) => [event.fact] },
  { key: "source", name: "Source", of: (event) => [event.source || WRITER] },
  { key: "article", name: "Article", of: (event) => [documents[event.document].id] },
];

// Values are numbers within their facet: an event has a short list of them.
for (const facet of FACETS) {
  const numbers = new Map();
  facet.values = [];
  facet.members = events.map((event) =>
    facet
      .of(event)
      .map(wellFormed)
      .map((value) => {
        if (!numbers.has(value)) {
          numbers.set(value, facet.values.length);
          facet.values.push(value);
        }
        return numbers.get(value);
      }),
  );
  facet.number = (value) => numbers.get(value);
  facet.label = facet.label || ((value) => value);
}

const incidentOf = new Map();
incidents.forEach((incident, number) => incident.events.forEach((event) => incidentOf.set(event, number)));

const firsts = Float64Array.from(events, (event) => (event.first ? dayNumber(event.first) : -Infinity));
const lasts = Float64Array.from(events, (event) => (event.last ? dayNumber(event.last) : Infinity));
const dated = events.map((event) => Boolean(event.first || event.last));
const numberOfId = new Map(events.map((event, number) => [event.id, number]));
const numberOfIncident = new Map(incidents.map((incident, number) => [incident.id, number]));
const numberOfDocument = new Map(documents.map((document, number) => [document.id, number]));

/** Letters without case and accents, for searching. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// What is searched in is put together when it is first searched.
const foldedSentences = new Map();
const haystacks = [];

function haystack(number) {
  if (haystacks[number] === undefined) {
    const event = events[number];
    if (!foldedSentences.has(event.sentence)) {
      foldedSentences.set(event.sentence, folded(sentences[event.sentence].text));
    }
    const names = [event.line, event.source, ...event.arguments.map((each) => each.name)];
    haystacks[number] = `${foldedSentences.get(event.sentence)}\n${folded(names.join("\n"))}`;
  }
  return haystacks[number];
}
