"""Samples of our own for each kind of input: how each is written, and what is to be read of it."""

from __future__ import annotations

import io
import json
import zipfile

TITLE = "Rebels shell port"
BODY = "Rebels shelled the port of Tarvo on Monday, killing two dockers. The mayor of the town closed the harbour."

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} - Courier</title>
<link rel="canonical" href="https://courier.example/port">
<meta property="article:published_time" content="2019-03-06T08:00:00Z"></head>
<body><nav><a href="/w">World</a></nav><article><h1>{TITLE}</h1><p>{BODY}</p></article>
<aside><a href="/n">Gunmen kidnap bishop</a></aside>
<section class="comments"><p>Troops should bomb them all, says a reader.</p></section></body></html>"""

LINKED_DATA = f"""<html lang="en"><head><title>{TITLE}</title><script type="application/ld+json">
{{"@context": "https://schema.org", "@graph": [{{"@type": "WebSite"}},
 {{"@type": "NewsArticle", "datePublished": "2019-03-06", "headline": "{TITLE}"}}]}}
</script></head><body><article><h1>{TITLE}</h1><p>{BODY}</p></article></body></html>"""

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>
<item><title>{TITLE}</title><link>https://courier.example/port</link><pubDate>Wed, 06 Mar 2019 08:00:00 GMT</pubDate>
<description>&lt;p&gt;{BODY}&lt;/p&gt;&lt;img src="x.png"&gt;</description></item>
<item><title>Premier resigns</title><link>https://courier.example/premier</link>
<pubDate>Mon, 12 Jun 2017 08:00:00 GMT</pubDate><description>Premier Hana Voss resigned on Sunday.</description></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title>{TITLE}</title><link href="https://courier.example/port"/><id>tag:courier.example,2019:1</id>
<published>2019-03-06T08:00:00Z</published><updated>2019-03-09T08:00:00Z</updated>
<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>"""

MARKDOWN = f"""---
date: 2019-03-06
---
# {TITLE}

{BODY.replace("Rebels", "[Rebels](https://x.example/rebels-attack-bank)").replace("Tarvo", "**Tarvo**")}

<!-- editor: gunmen kidnapped a nun -->

![Bomb kills ten](x.png)

    print("rebels shelled")

| place | deaths |
|---|---|
| Lugo | 2 |
"""

NITF = f"""<?xml version="1.0"?><nitf><head><title>x</title><docdata><date.issue norm="20190306T080000Z"/>
<doc-id id-string="7"/></docdata></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline></body.head>
<body.content><block class="lead_paragraph"><p>{BODY}</p></block><block class="full_text"><p>{BODY}</p></block>
</body.content></body></nitf>"""

NEWSITEM = f"""<?xml version="1.0"?><newsitem itemid="5" date="2019-03-06"><title>x</title><headline>{TITLE}</headline>
<text><p>{BODY}</p></text></newsitem>"""

SGML = f"""<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS NEWID="1"><DATE> 6-MAR-2019 15:01:01.79</DATE>
<TEXT>&#2;<TITLE>{TITLE}</TITLE><DATELINE> TARVO, March 6 - </DATELINE><BODY>{BODY}
    The &lt;TRV> company said so.
 Reuter
&#3;</BODY></TEXT></REUTERS>
<REUTERS NEWID="2"><DATE>12-JUN-2017 15:01:01.79</DATE><TEXT><TITLE>PREMIER RESIGNS</TITLE>
<BODY>Premier Hana Voss resigned on Sunday.</BODY></TEXT></REUTERS>
"""

MAIL = f"""From: Ann <ann@courier.example>
Subject: {TITLE}
Date: Wed, 06 Mar 2019 08:00:00 +0000
Message-ID: <1@courier.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{BODY}

> Gunmen kidnapped a bishop.

--{" "}
Ann Lind, Courier
"""

MAILBOX = f"""From ann@courier.example Wed Mar  6 08:00:00 2019
{MAIL}
From ann@courier.example Mon Jun 12 08:00:00 2017
From: ann@courier.example
Subject: Premier resigns
Date: Mon, 12 Jun 2017 08:00:00 +0000
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Premier Hana Voss <b>resigned</b> on Sunday.</p>
"""

LEXIS = f"""                               1 of 2 DOCUMENTS

                              The Tarvo Courier

                           March 6, 2019 Wednesday

{TITLE}

BYLINE: Ada Lind

LENGTH: 120 words

{BODY}

LOAD-DATE: March 8, 2019

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                              The Lugo Times

                           June 12, 2017 Monday

Premier resigns

LENGTH: 60 words

Premier Hana Voss resigned on Sunday.

LOAD-DATE: June 13, 2017
"""

NEXIS = f"""{TITLE}
The Tarvo Courier
March 6, 2019 Wednesday

Copyright 2019 Courier All Rights Reserved

Section: NEWS; Pg. 4

Length: 120 words

Byline: Ada Lind

Body

{BODY}

Load-Date: March 8, 2019

End of Document
"""

FACTIVA = f"""{TITLE}

By Ada Lind
120 words
6 March 2019
23:10
Tarvo Courier
TRVC
English
Copyright 2019 Courier. All Rights Reserved.

{BODY}

Document TRVC000020190306ef36000ab

Premier resigns
60 words
12 June 2017
Lugo Times
LUGO
English
(c) 2017 Lugo Times

Premier Hana Voss resigned on Sunday.

Document LUGO000020170612ef36000ab
"""

FACTIVA_CODED = f"""HD {TITLE}
WC 120 words
PD 6 March 2019
SN Tarvo Courier
LA English
LP
{BODY}

TD

AN Document TRVC000020190306ef36000ab
"""

NEWSAPI = json.dumps(
    {"status": "ok", "totalResults": 2, "articles": [
        {"source": {"id": None, "name": "Courier"}, "title": TITLE, "url": "https://courier.example/port",
         "publishedAt": "2019-03-06T08:00:00Z", "description": "Two dockers died.", "content": BODY + " [+204 chars]"},
        {"title": "Premier resigns", "url": "https://courier.example/premier", "publishedAt": "2017-06-12T08:00:00Z",
         "content": "Premier Hana Voss resigned on Sunday."}]}
)  # fmt: skip
GUARDIAN = json.dumps(
    {"response": {"status": "ok", "results": [
        {"id": "world/2019/port", "webTitle": TITLE, "webPublicationDate": "2019-03-06T08:00:00Z", "webUrl": "https://g.example",
         "fields": {"headline": TITLE, "bodyText": BODY, "body": f"<p>{BODY}</p>"}}]}}
)  # fmt: skip
TIMES = json.dumps(
    {"response": {"docs": [
        {"_id": "nyt://1", "headline": {"main": TITLE, "kicker": None}, "pub_date": "2019-03-06T08:00:00+0000",
         "web_url": "https://t.example", "lead_paragraph": BODY, "abstract": "Two dockers died."}]}}
)  # fmt: skip
SCHEMA_ORG = json.dumps(
    {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Courier"},
     {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2019-03-06", "articleBody": BODY}]}
)  # fmt: skip
NESTED = '{"data": ' * 90 + "[]" + "}" * 90

TABLE = f"nr\ttitle\tpublished\tbody\n1\t{TITLE}\t2019-03-06\t{BODY}\n"


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip archive of some files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def warc(*pages: tuple[str, str], status: str = "200 OK") -> bytes:
    """A WARC archive of some pages by address."""
    parts = []
    for url, page in pages:
        http = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:7>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        parts.append(head.encode() + http + b"\r\n\r\n")
    return b"".join(parts)
