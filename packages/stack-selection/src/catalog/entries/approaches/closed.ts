import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const work = "work-closed";
const sending = "sending-closed";

/** What an app does while nobody looks at it. Limits of both systems: their documentation, read in 2026-11. */
export const workClosed: readonly Entry[] = [
  approach(
    work,
    "system-schedulers",
    "What the systems schedule and count",
    "WorkManager and BGTaskScheduler run what can wait, and what the systems record by themselves is read from them afterwards",
    [0.35, "two systems with permissions and limits of their own, tested on devices"],
    {
      "battery-spared": [0.9, "the system gathers the work of all apps"],
      "runs-closed": [0.7, "when the system finds it fit"],
      "count-whole": [0.9, "phone and watch count on, and what was missed is read later"],
    },
  ),
  approach(
    work,
    "own-service",
    "A service of the app that never ends",
    "a foreground service of the app counts and sends all day",
    [0.5, "a lasting notice, and makers of phones that end such services"],
    {
      "battery-spared": [0.2, "it keeps the phone awake"],
      "runs-closed": [0.4, "on Android alone: iOS has none"],
      "count-whole": [0.5, "what falls into a pause is not counted"],
    },
  ),
  approach(
    work,
    "push-woken",
    "Silent pushes that wake the app",
    "the server wakes the app by a push that nobody sees",
    [0.3, "a plan of pushes on the server"],
    {
      "battery-spared": [0.6, "the radio is woken from outside"],
      "runs-closed": [0.4, "on iOS two or three an hour at most, and none is promised"],
      "count-whole": [0.6, "read when it is woken"],
    },
  ),
];

/** What lets a device send while the key that a face or finger opens is shut. */
export const sendingClosed: readonly Entry[] = [
  approach(
    sending,
    "sending-token",
    "A token for sending alone",
    "a token that opens the operations by which recorded values are sent, and no other, lies in the key store, readable once the device was unlocked after its start",
    [0.35, "one more token to hand out, to check and to end"],
    {
      "sent-closed": [1, "from the first unlock after a start on"],
      "reading-sealed": [0.9, "whoever takes the phone can add values, and reads none"],
    },
  ),
  approach(
    sending,
    "open-renewal",
    "The renewal readable after the first unlock",
    "what renews the sign-in lies in the key store without a match, readable once the device was unlocked after its start",
    [0.1, "another class of the key store"],
    {
      "sent-closed": [1, "from the first unlock after a start on"],
      "reading-sealed": [0.1, "whoever gets into the key store renews all of the sign-in"],
    },
  ),
  approach(
    sending,
    "wait-for-app",
    "Sent when the app is opened",
    "what was recorded waits on the device until somebody shows a face or finger",
    [0.05, "nothing"],
    {
      "sent-closed": [0, "days may pass"],
      "reading-sealed": [1, "nothing lies open"],
    },
  ),
];
