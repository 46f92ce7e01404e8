"use strict";
// One happening as several articles tell it: who says who did it side by side, numbers as told, every report.

const SAYS = {
  tells: "writers tell it",
  claims: "claims it",
  blames: "blames",
  denies: "denies it",
  disputes: "disputes it",
};

function incidentShown(number) {
  const incident = incidents[number];
  const copies = incident.documents - incident.reports;
  const where = incident.place ? `, ${incident.place}` : "";
  const summary = `${incident.day || "undated"}${where}: ${counted(incident.documents, "article")}`;
  return [
    el("h2", { tabindex: "-1" }, told(cut(incident.line, 300))),
    el("p", { class: "marks" }, typeMark(incident.events[0]), dispute(incident)),
    el("p", {}, told(summary), copies ? `, ${copies} of them repeating others` : ""),
    ...incidentParts(number),
  ];
}

/** The claims, numbers, participants and reports of an incident; `without` is an event that needs no report. */
function incidentParts(number, without = -1) {
  const incident = incidents[number];
  const reports = incident.events.filter((event) => event !== without);
  return [
    claimsShown(incident),
    toldList("Numbers as told", incident.counts),
    toldList("Who and what takes part", incident.arguments),
    incident.differing.length
      ? el(
          "section",
          { class: "part" },
          el("h3", {}, "Other days told"),
          el(
            "ul",
            {},
            incident.differing.map((each) => el("li", {}, told(`${each.day}: ${each.documents.join(", ")}`))),
          ),
        )
      : null,
    reports.length
      ? el(
          "section",
          { class: "part" },
          el("h3", {}, "Reports"),
          el(
            "ol",
            { class: "reports" },
            reports.map((event) => report(event, incident)),
          ),
        )
      : null,
  ].filter(Boolean);
}

/** For each party: who says that it did it, and who says that it did not, side by side. */
function claimsShown(incident) {
  if (!incident.claims.length) return null;
  const parties = [...new Set(incident.claims.map((claim) => claim.party))];
  const rows = parties.map((party) => {
    const of = (stances) => incident.claims.filter((claim) => claim.party === party && stances.includes(claim.stance));
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, told(cut(party, 120))),
      el("td", {}, claimList(of(["tells", "claims", "blames"]))),
      el("td", {}, claimList(of(["denies", "disputes"]))),
    );
  });
  const heads = ["Who", "Did it, says", "Did not, says"].map((name) => el("th", { scope: "col" }, name));
  return el(
    "section",
    { class: "part claims" },
    el("h3", {}, "Who did it, and who says so"),
    el("table", {}, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows)),
  );
}

function claimList(claims) {
  if (!claims.length) return "";
  return el(
    "ul",
    {},
    claims.map((claim) =>
      el(
        "li",
        { class: claim.stance },
        told(claim.source ? cut(claim.source, 120) : WRITER),
        " ",
        el(
          "span",
          { class: "note" },
          claim.source ? `${SAYS[claim.stance]}, ` : "",
          counted(claim.documents.length, "article"),
        ),
      ),
    ),
  );
}

function toldList(heading, items) {
  if (!items.length) return null;
  return el(
    "section",
    { class: "part" },
    el("h3", {}, heading),
    el(
      "ul",
      {},
      items.map((each) =>
        el(
          "li",
          {},
          el("b", {}, told(each.role)),
          " ",
          told(cut(each.text, 200)),
          each.texts.length > 1 || each.texts[0] !== each.text
            ? el(
                "span",
                { class: "note" },
                " ",
                told(
                  `(${each.texts
                    .slice(0, 5)
                    .map((text) => `“${cut(text, 80)}”`)
                    .join(", ")})`,
                ),
              )
            : null,
          el(
            "span",
            { class: "note" },
            ` ${counted(each.documents, "article")}`,
            each.sources.length ? told(`; claimed by ${each.sources.join(", ")}`) : null,
          ),
        ),
      ),
    ),
  );
}

function report(number, incident) {
  const event = events[number];
  const copy = incident.copies.includes(number) ? " (repeats another)" : "";
  return el(
    "li",
    {},
    articleLink(event.document),
    articleDate(event.document),
    copy,
    event.status.length ? el("span", { class: "status" }, told(cut(event.status.join(", "), 120))) : null,
    el(
      "blockquote",
      { dir: "auto" },
      passage(sentences[event.sentence].text, sentences[event.sentence].start, [
        {
          start: event.trigger[0],
          end: event.trigger[1],
          kind: "trigger",
          href: linkTo({ event: event.id, incident: "", text: "" }),
          title: event.line,
        },
      ]),
    ),
  );
}
