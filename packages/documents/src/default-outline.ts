/** A document's title and the order of its sections, by their keys (`area/name`). */
export interface DocumentOutline {
  readonly document: string;
  readonly title: string;
  readonly sections: readonly string[];
  /** What is asked of some of them. */
  readonly asked?: readonly AskedOfSection[] | undefined;
}

/** Who a section, by its key, is for, and how many words it may have. */
export interface AskedOfSection {
  readonly section: string;
  readonly audience?: string | undefined;
  readonly most?: number | undefined;
}

/** What is used where no pack brings an outline; Spec-Kit's headings come first, in its order. */
export const defaultOutline: readonly DocumentOutline[] = [
  {
    document: "plan.md",
    title: "Implementation Plan",
    sections: [
      "document/summary",
      "stack/technical-context",
      "intake/constitution-check",
      "architecture/project-structure",
      "document/assumptions",
      "architecture/overview",
      "stack/technology-stack",
      "stack/practices",
      "database/data",
      "api/interface",
      "architecture/flows",
      "architecture/duties",
      "architecture/media",
      "integrations/integrations",
      "client-design/clients",
      "learning/learning",
      "security/security",
      "performance/performance",
      "performance/cost-summary",
      "deployment/deployment",
      "document/requirements",
    ],
  },
  { document: "research.md", title: "Research", sections: ["stack/decisions"] },
  {
    document: "data-model.md",
    title: "Data Model",
    sections: [
      "database/entities",
      "database/not-stored",
      "database/relationships",
      "database/access",
      "database/operation",
    ],
  },
  {
    document: "quickstart.md",
    title: "Quickstart",
    sections: [
      "stack/prerequisites",
      "deployment/start",
      "database/load-schema",
      "api/try-interface",
      "client-design/run-app",
      "architecture/walk-through",
      "performance/run-load-test",
    ],
  },
  {
    document: "clients.md",
    title: "Clients",
    sections: [
      "client-design/screens",
      "client-design/cues",
      "client-design/navigation",
      "client-design/journeys",
      "client-design/state",
      "client-design/live",
      "client-design/offline",
      "client-design/native",
      "client-design/design",
      "client-design/accessibility",
      "client-design/languages",
      "client-design/budgets",
      "client-design/loading",
    ],
  },
  {
    document: "learning.md",
    title: "Learning",
    sections: ["learning/models", "learning/uses", "learning/evaluations"],
  },
  {
    document: "security/threat-model.md",
    title: "Threat Model",
    sections: ["security/threats", "security/controls"],
  },
  {
    document: "contracts/realtime.md",
    title: "Real-time Contract",
    sections: ["api/live-channels", "api/live-connection", "performance/live"],
  },
  {
    document: "contracts/end-to-end-encryption.md",
    title: "End-to-end Encryption",
    sections: ["api/sealed"],
  },
  {
    document: "performance/benchmarks.md",
    title: "Performance Plan",
    sections: [
      "performance/targets",
      "performance/paths",
      "performance/task-times",
      "performance/caching",
      "performance/scenarios",
      "performance/monitoring",
    ],
  },
  { document: "performance/cost.md", title: "Cost", sections: ["performance/cost"] },
  {
    document: "deployment.md",
    title: "Deployment",
    sections: ["deployment/environments", "deployment/units", "deployment/settings"],
  },
];
