/**
 * Atom feeds (RFC 4287): a notice an entry, with its standing and its measures.
 * Entries have ids made of the site's host and the notice's id alone (UUIDs by name, RFC 9562): neither moving the
 * site's folder nor correcting a day or a title makes an entry anew; a withdrawn notice's entry keeps its id, so that
 * readers put it in the old one's place.
 */

import { element, textElement, xmlFile, xmlText } from "../formats/xml.ts";
import { parseMeasureId, paths } from "../model/address.ts";
import { noticeMarkdownPath } from "../model/file-addresses.ts";
import type { Withdrawal } from "../model/schema.ts";
import type { Settings } from "../settings/schema.ts";
import type { SiteNotice } from "../site/assemble.ts";
import { lastChange, laterChanges } from "../site/changes.ts";
import type { PlacedNotice } from "../site/refs.ts";
import { statuses } from "../site/statuses.ts";
import { factNames, notStated } from "../wording/common.ts";
import { feedWords as words } from "../wording/feeds.ts";
import { day, printedHeading } from "../wording/sentences.ts";
import { statusText } from "../wording/statuses.ts";
import { correctionWords, withdrawalWords } from "../wording/withdrawn.ts";
import { nameId } from "./name-id.ts";

/** A feed tells what is new: so many entries, the latest changes. The whole list is `data/notices.json`. */
const MOST_ENTRIES = 50;

/** A feed: its notices, where it lies, and what it is called beside the site's name. */
export interface Feed {
  path: string;
  name: string;
  /** The page that it follows. */
  page: string;
  notices: readonly SiteNotice[];
  /** The notices that were withdrawn. */
  withdrawn: readonly Withdrawal[];
  /** What the measures are about, where the feed has of each notice only some. */
  topic?: string;
}

/** A notice that a feed can show: Atom asks for a day. */
type Dated = SiteNotice & { notice: PlacedNotice & { addedOn: string } };

/** Only notices whose day of addition an editor stated have a place in a list by days. */
export function isDated(entry: SiteNotice): entry is Dated {
  return entry.notice.addedOn !== null;
}

/** A withdrawal that a feed can show. */
type DatedWithdrawal = Withdrawal & { withdrawnOn: string };

/** Whole notices only: a measure's withdrawal is told by its notice's entry. */
export function isDatedWithdrawal(entry: Withdrawal): entry is DatedWithdrawal {
  return entry.kind === "notice" && entry.withdrawnOn !== null;
}

/** The feed, the latest change first; `null` where it has no entry, or the site no address. */
export function atomFeed(feed: Feed, settings: Settings): string | null {
  const { address } = settings;
  if (address === null) return null;
  const order = [
    ...feed.notices
      .filter(isDated)
      .map((entry) => ({ day: changed(entry), print: () => entryOf(entry, address, feed) })),
    ...feed.withdrawn
      .filter(isDatedWithdrawal)
      .map((entry) => ({ day: entry.withdrawnOn, print: () => withdrawnEntry(entry, address, settings) })),
  ];
  const updated = order
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (updated === undefined) return null;
  order.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  const self = address + feed.path;
  return xmlFile("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": settings.language }, [
    textElement("title", `${settings.title}：${feed.name}`),
    textElement("subtitle", settings.description),
    textElement("id", self),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    element("link", { rel: "alternate", type: "text/html", href: address + feed.page }),
    textElement("updated", time(updated)),
    element("author", {}, textElement("name", settings.operator.name ?? settings.title)),
    ...(settings.licence === null
      ? []
      : [textElement("rights", words.rights(settings.licence.name, settings.licence.url))]),
    ...order.slice(0, MOST_ENTRIES).map(({ print }) => print()),
  ]);
}

function entryOf(entry: Dated, address: string, { page, topic }: Pick<Feed, "page" | "topic">): string {
  const { notice, measures, withdrawn } = entry;
  const links = measures.map(({ measure }) => {
    const href = address + paths.measure(notice.id, measure.key);
    return element("li", {}, element("a", { href }, xmlText(printedHeading(measure))));
  });
  const facts = [
    statuses(notice).map(statusText).join("；"),
    `${factNames.issuers}：${notice.issuers.join("、") || notStated}`,
    `${factNames.documentNumber}：${notice.documentNumber ?? notStated}`,
    `${factNames.signedOn}：${notice.signedOn === null ? notStated : day(notice.signedOn)}`,
    `${factNames.publishedOn}：${notice.publishedOn === null ? notStated : day(notice.publishedOn)}`,
    topic === undefined ? words.measures(measures.length) : words.measuresAbout(topic, measures.length),
    ...notice.corrections.map(correctionWords.sentence),
    ...withdrawn.map((one) => correctionWords.withdrawnSentence(one, parseMeasureId(one.id)?.key ?? one.id)),
  ];
  const markdown = { rel: "alternate", type: "text/markdown", href: address + noticeMarkdownPath(notice.id) };
  return printEntry(notice, address, {
    title: notice.title,
    links: [element("link", markdown)],
    published: notice.addedOn,
    updated: changed(entry),
    facts,
    summary: facts.join("。"),
    // What a feed says of some of the measures only is another entry than the notice's.
    ...(topic !== undefined && { part: page }),
    more: links.length > 0 ? element("ul", {}, links.join("")) : "",
  });
}

/** A withdrawn notice: what it was, when and why it went; none of its text. */
function withdrawnEntry(one: DatedWithdrawal, address: string, settings: Pick<Settings, "operator">): string {
  const { id, title, withdrawnOn, addedOn } = one;
  const facts = [
    withdrawalWords.noticeLead(title ?? id, one.measureIds.length),
    `${withdrawalWords.on}：${day(withdrawnOn)}`,
    `${withdrawalWords.by}：${withdrawalWords.publisher(one.by, settings.operator.name)}`,
    `${withdrawalWords.reason}：${one.reason}`,
    ...(one.documentNumber === null ? [] : [`${factNames.documentNumber}：${one.documentNumber}`]),
  ];
  return printEntry(one, address, {
    title: withdrawalWords.titleOf(title ?? id),
    published: addedOn ?? withdrawnOn,
    updated: withdrawnOn,
    facts,
    summary: facts.map((fact) => fact.replace(/。$/u, "")).join("。"),
  });
}

/** What an entry says of a notice. */
interface EntryContent {
  title: string;
  /** The elements of links to other forms of its page. */
  links?: readonly string[];
  /** Days. */
  published: string;
  updated: string;
  /** A paragraph each, and the same in short. */
  facts: readonly string[];
  summary: string;
  /** XHTML behind the facts. */
  more?: string;
  /** The page of what it is about, where that isn't the whole notice. */
  part?: string;
}

function printEntry(
  { id, region, place }: Pick<PlacedNotice, "id" | "region" | "place">,
  address: string,
  { title, links = [], published, updated, facts, summary, more = "", part }: EntryContent,
): string {
  const path = paths.notice(id);
  const paragraphs = facts.map((fact) => textElement("p", fact)).join("");
  return element(
    "entry",
    {},
    `\n${[
      textElement("title", title),
      textElement("id", nameId(new URL(address).hostname, part === undefined ? path : `${part}#${id}`)),
      element("link", { rel: "alternate", type: "text/html", href: address + path }),
      ...links,
      textElement("published", time(published)),
      textElement("updated", time(updated)),
      ...(region === null ? [] : [element("category", { term: region, label: place ?? region })]),
      textElement("summary", summary),
      element(
        "content",
        { type: "xhtml" },
        element("div", { xmlns: "http://www.w3.org/1999/xhtml" }, paragraphs + more),
      ),
    ].join("\n")}\n`,
  );
}

function changed(entry: Dated): string {
  return lastChange(entry.notice, laterChanges(entry)) ?? entry.notice.addedOn;
}

/** A day's beginning where the notices are issued. */
function time(isoDay: string): string {
  return `${isoDay}T00:00:00+08:00`;
}
