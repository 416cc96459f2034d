/** What a language's programs usually log with, and what its most severe level is called; each by its documentation. */
export interface Logger {
  readonly language: string;
  readonly name: string;
  /** The most severe level, in its own words. */
  readonly most: string;
}

export const loggers: readonly Logger[] = [
  { language: "typescript", name: "Pino", most: "fatal" },
  { language: "javascript", name: "Pino", most: "fatal" },
  { language: "java", name: "SLF4J with Logback", most: "ERROR" },
  { language: "kotlin", name: "SLF4J with Logback", most: "ERROR" },
  { language: "csharp", name: "Microsoft.Extensions.Logging", most: "Critical" },
  { language: "python", name: "logging of the standard library", most: "CRITICAL" },
  { language: "go", name: "log/slog", most: "ERROR" },
];

/** Names of levels that a text asks for, in the order of their weight. */
export const levelWords = /\b(?:CRITICAL|FATAL|EMERGENCY|ALERT|SEVERE|ERROR)\b/;
