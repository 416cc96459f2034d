import type { ComponentDuty } from "./component-duty.ts";
import type { ComponentKind } from "./component-kinds.ts";

const handheld: readonly ComponentKind[] = ["mobile-client"];
const screens: readonly ComponentKind[] = ["mobile-client", "web-client", "desktop-client"];

/**
 * Duties of clients. What the operating systems offer for them: WorkManager and foreground services on
 * Android, BackgroundTasks and Core Location on iOS; keys behind biometrics: Android Keystore, Secure Enclave
 * (developer documentation of both platforms, read November 2026).
 */
export const clientDuties: readonly ComponentDuty[] = [
  {
    phrases: ["background processing", "step counting", "background task on the device"],
    kinds: handheld,
    does: "works in the background by WorkManager on Android and BackgroundTasks on iOS",
  },
  {
    phrases: ["location tracking", "track location", "geolocation", "live location"],
    kinds: handheld,
    does: "follows the location once the user has allowed it, in the background by a foreground service on Android and Core Location on iOS",
  },
  {
    phrases: [
      "battery life",
      "battery usage",
      "battery consumption",
      "battery drain",
      "battery efficien",
      "battery-efficien",
      "battery optimi",
      "battery-optimi",
      "battery saving",
      "on battery",
      "battery impact",
      "save battery",
      "low battery",
    ],
    kinds: handheld,
    does: "puts off synchronisation that can wait until the device charges or is on Wi-Fi",
  },
  {
    phrases: ["biometric", "face id", "touch id", "fingerprint sign-in"],
    kinds: handheld,
    does: "keeps the refresh token under a key that the biometrics of the device unlock; they never leave it",
  },
  {
    phrases: ["prefetch"],
    kinds: screens,
    does: "loads ahead what is likely to be opened next",
  },
  {
    phrases: ["lazy loading", "lazy-load", "lazily load"],
    kinds: screens,
    does: "loads images only as they come into view",
  },
  {
    phrases: [
      "inline validation",
      "real-time validation",
      "validation feedback",
      "validation message",
    ],
    kinds: screens,
    does: "checks input as it is entered, by the same rules as the API",
  },
  {
    phrases: ["unsaved change", "unsaved edit", "unsaved work"],
    kinds: screens,
    does: "asks before unsaved input is left",
  },
  {
    phrases: [
      "responsive design",
      "responsive layout",
      "responsive web",
      "responsive page",
      "responsive ui",
      "responsive interface",
      "responsive on",
      "responsive across",
      "responsive for",
      "must be responsive",
      "fully responsive",
      "mobile responsive",
      "mobile-responsive",
    ],
    kinds: ["web-client"],
    does: "fits its layout to phones, tablets and desktops",
  },
  {
    phrases: [
      "screen reader",
      "wcag",
      "keyboard navigation",
      "keyboard-navigable",
      "accessibility",
    ],
    kinds: screens,
    does: "is usable by keyboard and screen reader",
  },
  {
    phrases: ["search as you type", "instant search", "real-time search", "typeahead", "debounce"],
    kinds: screens,
    does: "searches as people type, once they pause",
  },
  {
    phrases: ["optimistic update", "optimistic ui"],
    kinds: screens,
    does: "shows changes before the server confirms them, and takes them back when it refuses",
  },
  {
    phrases: ["infinite scroll", "endless scroll", "continuous scroll", "scroll without"],
    kinds: screens,
    does: "fetches the next page by its cursor before the end of a list scrolls into view",
  },
  {
    phrases: ["loading indicator", "loading state", "spinner", "skeleton", "progress indicator"],
    kinds: screens,
    does: "shows that something is loading or at work",
  },
  {
    phrases: ["empty state", "empty-state", "no results message", "empty list message"],
    kinds: screens,
    does: "says what to do where a list is empty",
  },
  {
    phrases: [
      "confirmation dialog",
      "confirmation prompt",
      "confirmation modal",
      "ask for confirmation",
      "asks for confirmation",
      "confirm before",
      "confirm deletion",
      "confirm the deletion",
    ],
    kinds: screens,
    does: "asks before it does what cannot be undone",
  },
  {
    phrases: ["dark mode", "dark theme", "light and dark"],
    kinds: screens,
    does: "offers a light and a dark theme",
  },
  {
    phrases: [
      "drag and drop",
      "drag-and-drop",
      "drag & drop",
      "dragging its",
      "dragging a card",
      "dragging the card",
      "by dragging",
      "dragging between",
    ],
    kinds: screens,
    does: "lets people drag and drop, with a way to do the same by keyboard",
  },
  {
    phrases: ["keyboard shortcut", "hotkey"],
    kinds: screens,
    does: "has keyboard shortcuts for what is done often",
  },
  {
    phrases: ["internationali", "i18n", "multiple languages", "multilingual", "translations"],
    kinds: screens,
    does: "takes its texts from one catalogue per language",
  },
  {
    phrases: ["interactive map", "on a map", "map view", "map showing"],
    kinds: screens,
    does: "shows places on a map",
  },
  {
    phrases: [
      "barcode scan",
      "scan barcode",
      "scan a barcode",
      "scan the barcode",
      "scanning barcode",
      "scans barcode",
      "scans a barcode",
      "barcode reader",
      "scan a code",
      "scan the code",
      "scans a qr",
      "scan a qr",
    ],
    kinds: screens,
    does: "reads codes with a scanner or the camera",
  },
  {
    phrases: ["preview before", "a preview of", "live preview"],
    kinds: screens,
    does: "shows a preview before anything is sent or saved",
  },
  {
    phrases: [
      "time range filter",
      "filter by time range",
      "select a time range",
      "selected time range",
      "date range",
      "date-range",
    ],
    kinds: screens,
    unless:
      /\b(?:allowed|bookable|booking|invalid|permitted|supported|valid)\b[^.;]{0,40}\bdate[- ]range|\bdate[- ]range\b[^;]{0,60}\b(?:invalid|not valid|reject|refuse)/i,
    does: "narrows what it shows to a span of time",
  },
];
