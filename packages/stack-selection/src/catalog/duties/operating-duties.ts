import { type Duties, duty } from "./duty.ts";

const released = "A release that fails its checks on purpose is rolled back by itself in staging.";

const scaling = duty(
  "running",
  "{orchestrator} adds instances where a share of CPU or memory is passed, between a least and a most; requests and limits are set, as shares are counted from them.",
  "The load test passes the share, and finds more instances before the times get worse.",
);

/** Of systems outside, running, releasing and protecting. */
export const operatingDuties: Duties = {
  retries: duty(
    "integration",
    "A call that failed for a passing reason is repeated {retries}, and only where a repetition does no harm.",
    "A test has the other side fail twice, and counts the calls and the pauses.",
  ),
  "error-handling": duty(
    "integration",
    "What failed for good is kept with its cause where somebody sees it and can start it again; the caller gets an answer that tells it apart from a passing fault.",
    "A test per system outside has it refuse, time out and answer nonsense.",
  ),
  "circuit-breaker": duty(
    "integration",
    "After several failures in a row calls to that system stop for a while, and what depends on it answers without it.",
    "A test has a system down for a minute, and finds that waiting requests do not pile up.",
  ),
  "transactional-outbox": duty(
    "integration",
    "An event is a row that is written in the transaction of its change; a worker hands it on and marks it.",
    "A test stops the worker between both, and finds the event handed on once it runs again.",
  ),
  "database-per-service": duty(
    "data",
    "Each service keeps its rows in a database that no other service reaches, and asks or is told of what another keeps.",
    "A test signs in to {database} with the credentials of one service and is refused the tables of another.",
  ),
  "schema-per-service": duty(
    "data",
    "Each service keeps its rows in a schema of its own, with a role that reaches no other.",
    "A test signs in to {database} as the role of one service and is refused the tables of another.",
  ),
  "shared-database": duty(
    "data",
    "All services read and write one schema, so that a change of a table is released with all of them.",
    "A change of a table runs the tests of every service before it is merged.",
  ),
  saga: duty(
    "integration",
    "Work over several services is a row of steps, each with what undoes it; where one fails, those before are undone.",
    "A test fails each step in turn, and finds no half of the work.",
  ),
  "at-least-once": duty(
    "integration",
    "A message is taken off only after its work is written, and its id is kept, so that a second delivery has no second effect.",
    "A test delivers a message twice.",
  ),
  "dead-letters": duty(
    "integration",
    "A message that failed several times is put aside with its cause, and somebody is told.",
    "A test sends a message that cannot be read, and finds those behind it done.",
  ),
  "background-processing": duty(
    "running",
    "What nobody waits for is a job that can be repeated and goes on after a restart; on a phone the system says when it may run.",
    "A test stops the work in the middle, and finds it finished afterwards.",
  ),
  "asynchronous-processing": duty(
    "running",
    "What need not be done when the answer is given is written as a job with its change; a worker does it, and repeats what failed.",
    "A test finds the answer before the work is done, and the work done afterwards.",
  ),
  failover: duty(
    "running",
    "Two instances in two zones answer, and {doubled}; none of them needs somebody to act.",
    "Each quarter one of each is stopped under load, and the time until answers are right is written down.",
  ),
  "central-configuration": duty(
    "running",
    "Settings come from one place, with values per environment over common ones; they are checked at the start, and secrets stand apart.",
    "A start with a setting missing or misspelt ends with its name.",
  ),
  "staged-environments": duty(
    "delivery",
    "Development, staging and production are made from the same description and differ in settings and size alone; a release goes through them in that order.",
    "The same image is found in staging and production, by its digest.",
  ),
  "blue-green": duty(
    "delivery",
    "The new release runs beside the old one, is checked, and then gets all requests at once; the schema serves both, so that going back is a switch.",
    released,
  ),
  canary: duty(
    "delivery",
    "A small share of requests goes to the new release, and more as long as its errors and times are those of the old one.",
    released,
  ),
  "horizontal-scaling": duty(
    "running",
    "Instances keep nothing that another one needs: sessions, files and work that waits stand in stores, and something in front spreads requests over those that are there.",
    "A load test runs against one and against several instances: what they answer grows with their number, and nothing is done twice.",
  ),
  "auto-scaling": scaling,
  "pod-autoscaling": scaling,
  "multi-stage-builds": duty(
    "delivery",
    "The image is built in one stage and has in its last one only what runs, under a user without rights.",
    "CI looks for a compiler and a package manager in the image, and finds none.",
  ),
  "health-checks": duty(
    "running",
    "Each instance says whether it is alive and whether it can take requests; the second one looks at {database}, the first does not.",
    "A test cuts an instance off from {database}, and finds it left out and not restarted.",
  ),
  "cold-starts": duty(
    "running",
    "Functions that people wait for are kept small, load what is heavy on first use, and some of them are held warm.",
    "The time of a first call is measured at each release, against the target of the plan.",
  ),
  "reserved-capacity": duty(
    "running",
    "What runs all day is reserved for a year once three months of bills show how much it is; the rest stays on demand.",
    "The bill's share of reserved hours that nobody used is looked at each month.",
  ),
  "custom-metrics": duty(
    "running",
    "The server counts what the product is for beside what the machine does, with names and units of its own.",
    "A test does the action once, and finds the number one higher.",
  ),
  "alert-thresholds": duty(
    "running",
    "An alert has a limit, for how long it must be passed, who is woken and what to do.",
    "The rules are held against recorded series in CI.",
  ),
  dashboards: duty(
    "running",
    "One page shows requests, errors, times and fullness beside what the product is for, from files in the repository.",
    "Each panel has data in staging.",
  ),
  "role-based-access": duty(
    "security",
    "Who may do what stands in one table of roles and operations, which {server} asks before each operation; what is not in it is refused.",
    "A test per role calls each operation, and compares with the table.",
  ),
  "multi-factor-authentication": duty(
    "security",
    "Beside the password a second proof is asked for, and codes for the day on which it is lost.",
    "A test signs in with the password alone, and gets no session.",
  ),
  oauth: duty(
    "security",
    "Clients get tokens by the authorisation code flow of OAuth 2.0 with PKCE; no client that people can read holds a secret.",
    "A test sends a code with another verifier, and is refused.",
  ),
  "openid-connect": duty(
    "security",
    "Who somebody is comes as an id token, whose signature, issuer, audience and nonce are checked.",
    "A test sends a token of another issuer, of another audience and one that ran out.",
  ),
  "json-web-tokens": duty(
    "security",
    "Tokens are signed and run out within minutes; who takes one checks signature, issuer, audience and time, and allows one algorithm.",
    "A test sends a token without a signature, with another key and one that ran out.",
  ),
  "refresh-rotation": duty(
    "security",
    "A refresh token is good until the one in its place was used; one that comes after that ends all tokens of its sign-in.",
    "A test uses a refresh token twice, and finds both sessions ended.",
  ),
  "sliding-sessions": duty(
    "security",
    "A session runs on while it is used, and ends after a longest time all the same.",
    "A test moves the clock, with use and without.",
  ),
  "Bearer token": duty(
    "security",
    "Callers send their token in the Authorization header; it stands in no address and no log.",
    "A test sends it as a parameter, and is refused.",
  ),
  mTLS: duty(
    "security",
    "Services show each other certificates that live for days and are renewed by themselves.",
    "A test calls a service without one, and is refused.",
  ),
  "encryption-at-rest": duty(
    "security",
    "The disks of {database}, its backups and files are encrypted with AES-256 by what they lie on, with keys that are held apart from them.",
    "The description of what runs has it on for each store, and CI refuses one without.",
  ),
  "encryption-in-transit": duty(
    "security",
    "Every connection runs over TLS 1.2 or later, 1.3 where both sides can; addresses without it lead to those with it.",
    "A test offers an older version, and is refused.",
  ),
  "audit-log": duty(
    "security",
    "Who did what to which thing and when is written with the change, and nobody who acts can change or delete it.",
    "A test tries to change an entry with the rights of the server, and cannot.",
  ),
  HMAC: duty(
    "security",
    "What is sent is signed with a shared secret over its body and time, and compared in constant time.",
    "A test changes one byte, and one sends an hour-old message again.",
  ),
};
