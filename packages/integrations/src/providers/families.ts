import type { ProviderCategory } from "../catalog/provider-facts.ts";

type AttributeType = string;

/** What a kind of provider is given, and what the code calls it by. */
export interface Family {
  /** Name of the port without `Port`; a generic system has its own name instead. */
  readonly port?: string;
  /** Whether an attribute goes there; all of a concept that is carried where absent. */
  readonly takes?: (name: string, type: AttributeType | undefined) => boolean;
  /** What it needs of people though no connection carries them: who is written to. */
  readonly recipients?: (name: string, type: AttributeType | undefined) => boolean;
  /** What comes back with its reports and answers, in words. */
  readonly returns?: string;
}

const isEmail = (name: string, type?: string): boolean =>
  type === "email" || /\be-?mail\b/i.test(name);
const isPhone = (name: string, type?: string): boolean =>
  type === "phone" || /\bphone\b/i.test(name);
const isDevice = (name: string): boolean => /\b(?:push|device)[ -]?(?:token|id)\b/i.test(name);
const isFile = (_name: string, type?: string): boolean => type === "file" || type === "binary";
const isMoney = (name: string, type?: string): boolean =>
  type === "money" ||
  type === "currency" ||
  /\b(?:amount|currency|total|provider reference|transaction id|number)\b/i.test(name);
const isMessage = (name: string): boolean =>
  /\b(?:recipient|subject|body|text|template|template data|content|title|payload)\b/i.test(name);

const either =
  (...tests: readonly ((name: string, type?: string) => boolean)[]) =>
  (name: string, type?: string): boolean =>
    tests.some((test) => test(name, type));

/** By category: the least of each concept that the purpose needs. A judgement. */
export const families: Readonly<Record<ProviderCategory, Family>> = {
  payments: { port: "Payment", takes: isMoney },
  "e-mail": { port: "Email", takes: either(isEmail, isMessage), recipients: isEmail },
  sms: { port: "Sms", takes: either(isPhone, isMessage), recipients: isPhone },
  push: { port: "Push", takes: either(isDevice, isMessage), recipients: isDevice },
  crm: { port: "Crm" },
  identity: { port: "Identity", takes: () => false },
  directory: { port: "Directory", takes: () => false },
  chat: { port: "Chat" },
  "code-host": { port: "CodeHost" },
  shop: { port: "Shop" },
  search: { port: "Search" },
  "object-store": { port: "File", takes: isFile },
  model: { port: "Model" },
  telemetry: { takes: () => false },
  receiver: { port: "Webhook", takes: () => false },
  rest: {},
  soap: {},
  sftp: {},
};
