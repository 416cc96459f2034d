import type { DataOf, ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";

type Limit = DataOf<typeof client.sync>["limits"][number];
type Platform = ViewOf<typeof client.surface>["data"]["platforms"][number];

/** What platforms do to stored data and to work behind the screen, and what follows for a device that syncs. */
export const storageLimits: readonly (Limit & { readonly platform: Platform })[] = [
  {
    platform: "browser",
    limit:
      "Safari deletes what scripts stored after 7 days of use without a visit, unless installed",
    does: "the queue is sent before the page closes; what waits is shown; installing is offered",
    source: "https://webkit.org/blog/14403/updates-to-storage-policy/",
    checked: "2026-11-30",
  },
  {
    platform: "browser",
    limit: "Storage is best effort until persist() is granted; the whole origin goes at once",
    does: "persist() is asked for at the first change that waits; estimate() before a file is kept",
    source:
      "https://developer.mozilla.org/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria",
    checked: "2026-11-30",
  },
  {
    platform: "browser",
    limit: "Background Sync is Chromium's alone (not checked again)",
    does: "a bonus; sending rests on the page being open",
    source: "https://developer.mozilla.org/docs/Web/API/Background_Synchronization_API",
    checked: "2025-06-30",
  },
  {
    platform: "ios",
    limit: "BGAppRefreshTask: about 30 s, when the system chooses (not checked again)",
    does: "entries first, then one page at a time; each is whole when the time is up",
    source: "https://developer.apple.com/documentation/backgroundtasks/bgapprefreshtask",
    checked: "2025-06-30",
  },
  {
    platform: "android",
    limit: "Periodic work: every 15 min at most, later in Doze",
    does: "one unique work for the queue, with the constraint that there is a network",
    source: "https://developer.android.com/reference/androidx/work/PeriodicWorkRequest",
    checked: "2026-11-30",
  },
];
