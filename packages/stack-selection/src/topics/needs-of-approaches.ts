import type { KnownTopic } from "../catalog/topic-keys.ts";
import { always, type Need, when } from "./need.ts";

/** What ways of building are compared by. */
export const needsOfApproaches = {
  "tenant-isolation": [
    ...always("store-refuses", "single-migration", "tenant-removal", "tenant-numbers"),
    ...when("busy", "tenant-load"),
  ],
  "background-work": [
    ...always("with-the-change", "outlives-process", "waits-for-nobody"),
    ...when("many-messages", "job-rate"),
  ],
  "outgoing-calls": always("outage-bridged", "caller-free", "gentle-return", "kept-for-people"),
  "personal-data": always("nothing-left", "others-whole", "backups-too"),
  "sign-in": [
    ...always("unread-by-scripts", "ends-at-once", "outlives-reload", "no-forged-requests"),
    ...when("several-services", "checked-apart"),
  ],
  "audit-log": always("entry-with-change", "entry-out-of-reach", "entries-found"),
  archive: always("old-apart", "old-cheap", "old-read", "leaves-at-once"),
  summaries: always("sums-stay", "write-alone", "sums-anew", "sums-current"),
  "concurrent-changes": always("no-lost-change", "nobody-waits", "no-lock-left"),
  "taken-once": always("one-of-two", "held-everywhere", "short-waits", "clear-refusal"),
  "paid-making": always("none-unpaid", "money-let-go", "known-in-answer"),
  "changed-price": always("agreed-before", "price-of-seller", "little-kept"),
  "earned-points": always("none-for-nothing", "sum-explained"),
  "repeated-requests": always("one-effect", "first-learned"),
  standby: [
    ...always("writes-quick", "confirmed-kept"),
    ...when("high-availability", "takes-over"),
  ],
  "open-views": [
    ...always("seen-in-time", "nothing-kept-open"),
    ...when("busy", "quiet-when-idle"),
  ],
  "cloud-network": always("closed-from-outside", "watched-way-out"),
  "whole-list": always("totals-as-shown", "one-round", "any-number"),
  "shown-at-once": always("shows-first", "true-after", "back-quickly"),
  "known-caller": always("not-forged", "known-apart", "end-known"),
  "stored-status": always("never-apart", "set-as-said", "read-at-once"),
  "unsaved-input": always("typed-kept", "typed-private"),
  "change-history": always("field-told", "state-back", "history-small"),
  "planned-times": always("hour-stays", "sorted-across", "hour-shown"),
  "worker-copies": always("peak-met", "idle-low", "watched-by-none"),
  "joined-systems": always("joined-by-itself", "joined-in-one-place", "joined-alike"),
  "left-references": always("others-stay", "none-dangling", "by-this-plan"),
  "app-unlock": always("seal-real", "enrolment-safe", "way-back"),
  "sync-conflicts": always("changes-kept", "nobody-asked", "late-harmless"),
  "media-forms": always("line-fitted", "pictures-too", "others-unheld"),
  scaling: always("load-followed", "figures-there"),
  "work-closed": always("battery-spared", "runs-closed", "count-whole"),
  "sending-closed": always("sent-closed", "reading-sealed"),
  "missed-messages": always("missed-found", "dropped-twice", "nothing-kept-for-it"),
  "scrolled-history": always("ready-before-seen", "still-while-growing", "anywhere-in-it"),
  "sealed-previews": always("sealed-throughout", "little-loaded"),
  "sync-protocol": always("changes-alone", "deletions-told", "same-rights"),
  "card-data": always("small-questionnaire", "scripts-apart", "screen-kept"),
} as const satisfies Partial<Record<KnownTopic, readonly Need[]>>;
