import { type Judgement, listed } from "../gate.ts";
import type { Facts } from "../plan-facts.ts";

const all = /\b(?:all|every|each|any)\b/i;
const exceptions =
  /\b(?:except|unless|other than|apart from|public|where (?:needed|appropriate))\b/i;
const operations =
  /\b(?:endpoints?|operations?|routes?|apis?|rest interfaces?|http interfaces?|interfaces?)\b/i;
const contract = /\b(?:openapi|swagger|api contracts?|api specifications?)\b/i;
const signIn =
  /\b(?:require|demand|need|enforce|protected by|behind)\w{0,3}\b.{0,20}\b(?:authentication|authenticated|authorization|authorisation|sign-?in|login|log-?in|access tokens?)\b|\b(?:authenticated|authorized|authorised)\b/i;
const versioned = /\bversion(?:ed|ing)\b/i;
const pages = /\bpaginat(?:ed|ion)\b/i;
const lists = /\b(?:lists?|collections?)\b/i;

/** Rules on every operation of the interface, against all of them. */
export function judgeInterface(text: string, facts: Facts): Judgement | undefined {
  const said = text.slice(0, 1000);
  if (contract.test(said) && (all.test(said) || operations.test(said))) return judgeContract(facts);
  if (!operations.test(said) || exceptions.test(said)) return undefined;
  if (all.test(said) && signIn.test(said)) return judgeSignIn(facts);
  if (pages.test(said) && lists.test(said)) return judgePages(facts);
  if (versioned.test(said) && /\bapis?\b/i.test(said)) return judgeVersion(facts);
  return undefined;
}

const noInterface: Judgement = {
  verdict: "not judged",
  because: "the plan has no operations of an interface",
};

function judgeContract({ operations: own, convention }: Facts): Judgement {
  const settles = /openapi|swagger/i;
  const [first] = own;
  if (!first || !convention) return { ...noInterface, settles };
  if (convention.data.style !== "rest") {
    const because = `the interface is ${convention.data.style}, whose contract is no OpenAPI; look at contracts/`;
    return { verdict: "not judged", because, settles };
  }
  return {
    verdict: "met",
    because: `contracts/openapi.yaml describes all ${own.length} operations of the plan`,
    evidence: { ref: convention.ref, label: "conventions" },
    settles,
  };
}

const entries = /^(?:auth|session|sign|log-?in|token|register|password)/i;

function judgeSignIn({ operations: own }: Facts): Judgement {
  if (own.length === 0) return noInterface;
  const open = own.filter(
    ({ data }) =>
      data.access.kind === "public" && !data.path.split("/").some((part) => entries.test(part)),
  );
  const [first] = open;
  if (!first) {
    return { verdict: "met", because: `none of ${own.length} operations is public but signing in` };
  }
  return {
    verdict: "not met",
    because: `${open.length} of ${own.length} operations are public: ${listed(open.map(({ data }) => data.operationId))}`,
    evidence: { ref: first.ref, label: first.data.operationId },
  };
}

function judgePages({ operations: own }: Facts): Judgement {
  const found = own.filter(({ data }) => data.effect === "list" || data.effect === "search");
  if (found.length === 0)
    return { ...noInterface, because: "the plan has no operation that lists" };
  const whole = found.filter(({ data }) => !data.paginated);
  const [first] = whole;
  if (!first) {
    return { verdict: "met", because: `all ${found.length} operations that list answer in pages` };
  }
  return {
    verdict: "not met",
    because: `${listed(whole.map(({ data }) => data.operationId))} answer with all at once`,
    evidence: { ref: first.ref, label: first.data.operationId },
  };
}

function judgeVersion({ convention }: Facts): Judgement {
  if (!convention) return noInterface;
  const evidence = { ref: convention.ref, label: "conventions" };
  return /v\d/.test(convention.data.basePath)
    ? { verdict: "met", because: `paths begin with ${convention.data.basePath}`, evidence }
    : { verdict: "not judged", because: convention.data.versioning, evidence };
}
