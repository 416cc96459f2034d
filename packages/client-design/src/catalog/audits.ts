import type { Family } from "./frameworks.ts";

interface Audit {
  readonly name: string;
  /** How it is run. */
  readonly runs: string;
}

/** What looks for faults of access by itself, by the tool of end-to-end tests. From their documentation, 2026-11; not run here. */
export const auditsOfTools: Readonly<Record<string, Audit | undefined>> = {
  playwright: {
    name: "@axe-core/playwright",
    runs: "AxeBuilder per route",
  },
  cypress: { name: "cypress-axe", runs: "checkA11y per route" },
  selenium: { name: "@axe-core/webdriverjs", runs: "AxeBuilder per route" },
};

/** The same by the framework, where it brings an audit. */
export const auditsOfFrameworks: Readonly<Partial<Record<Family, Audit>>> = {
  flutter: { name: "flutter_test", runs: "meetsGuideline" },
  swiftui: { name: "XCUIApplication", runs: "performAccessibilityAudit" },
  compose: { name: "Compose UI test", runs: "enableAccessibilityChecks" },
  browser: { name: "axe-core", runs: "in component tests" },
};

/** Where nothing does: by the systems' own inspectors. */
export const auditByHand: Audit = {
  name: "Accessibility Inspector, Accessibility Scanner",
  runs: "by hand",
};

/** Least sizes of what is touched, as each system has them. */
export const targets: Readonly<Record<string, string | undefined>> = {
  browser: "24 px",
  ios: "44 pt",
  android: "48 dp",
};

/** What people set for a whole system, as its developers call it. */
export const settings: Readonly<
  Record<
    string,
    { readonly reader: string; readonly text: string; readonly motion: string } | undefined
  >
> = {
  ios: { reader: "VoiceOver", text: "Dynamic Type", motion: "Reduce Motion" },
  android: { reader: "TalkBack", text: "font scale to 200 %", motion: "Remove animations" },
};
