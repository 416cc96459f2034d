/** A service that keeps how far work over functions has come, apart from them. */
export interface WorkflowEngine {
  readonly name: string;
  /** The language of its files, where they are written. */
  readonly language?: "asl";
}

/** By the key of the way that is decided; Durable Functions are functions themselves. */
export const workflowEngines: Readonly<Record<string, WorkflowEngine>> = {
  "state-machine": { name: "AWS Step Functions", language: "asl" },
  "google-workflows": { name: "Google Cloud Workflows" },
};
