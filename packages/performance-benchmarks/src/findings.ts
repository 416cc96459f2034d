import type { FindingCatalogue } from "@planc/core";

/** What may be wrong with numbers of a plan, or with what is written of them. */
export const findings = {
  "load-out-of-range": {
    severity: "warning",
    message: "{value} {about} is no load that can be planned for; {taken} is taken instead.",
    cause: "The number is zero, negative, or larger than any system has.",
    fix: "Write the number that is expected, with its unit.",
  },
  "load-contradiction": {
    severity: "warning",
    message: "{first} and {second} cannot both hold; planned with is {taken}.",
    cause: "One of them counts what the other one is a part of, and says that it is more.",
    fix: "Correct the number that is wrong.",
  },
  "load-without-unit": {
    severity: "warning",
    message: "“{text}” does not say what is counted: the load is planned without it.",
    cause: "A number without a unit may be of users, requests, records or anything else.",
    fix: "Write what it counts: 5,000 concurrent users, or 5,000 requests per second.",
  },
  "load-of-one-alone": {
    severity: "warning",
    message:
      "{about} is given for each {per}, and the text does not say how many there are: the load of the whole product does not follow from it.",
    cause: "A number of one alone has to be multiplied, and there is nothing to multiply it by.",
    fix: "Say how many there are, or state the number of the whole product.",
  },
  "load-below-volume": {
    severity: "warning",
    message:
      "Records are created {created} on average, and all requests together are {average} on average and {peak} at peak.",
    cause: "The rate or the users of the input are fewer than the records of its domain need.",
    fix: "State the requests per second with uploads, or that one request carries many records.",
  },
  "instances-over-limit": {
    severity: "warning",
    message:
      "{component} needs {needed} instances for {demand} at peak; the text allows {most}, which serve {served}: it fits where a request takes {time} of processor time or less.",
    cause: "The load, at the processor time of a request that is planned with, does not fit.",
    fix: "Allow more instances, give each more processors, or make requests cheaper and measure it: the measured time takes the place of the planned one.",
  },
  "unstable-at-peak": {
    severity: "warning",
    message:
      "{component} gets {demand} at peak, and {instances} at {time} of processor time a request work off {served}: its queue grows without end. It takes {needed} instances or more.",
    cause: "More comes than its processors work off.",
    fix: "Allow more instances, or measure what a request takes of the processor: the measured time takes the place of the planned one.",
  },
  "response-over-target": {
    severity: "warning",
    message:
      "{component}: {share} of requests are done within {takes} of processor time and waiting for it, and {target} asks for {limit}: {change}.",
    cause: "What others take comes on top: the target is missed before any of them is asked.",
    fix: "Allow more instances, make the work of a request less, or lower the target.",
  },
  "connections-over-limit": {
    severity: "warning",
    message:
      "{store} takes {limit}, and its programs ask for {total} while a release runs them twice (most instances: {programs}).",
    cause:
      "Every instance keeps connections of its own, and more than the server lets in are refused.",
    fix: "Put a pooler between them and the store, allow fewer instances, or raise the limit with the memory for it.",
  },
  "resource-over-limit": {
    severity: "warning",
    message:
      "{component}: {demand} of {resource} are asked for, and what is planned holds {capacity}: what helps is {remedy}.",
    cause: "The planned load is more than one of it takes.",
    fix: "Change what is planned as said, or state the load or a measurement that the figure rests on.",
  },
  "queue-grows": {
    severity: "warning",
    message: "{component} gets {arrival} at peak and works off {capacity}: what waits grows.",
    cause: "No backlog is ever gone where as much comes as is worked off.",
    fix: "Give it more instances or more work at a time, or let what takes its time wait for a quieter hour.",
  },
  "live-over-budget": {
    severity: "warning",
    message:
      "{flow}: a live message takes about {total}, and {target} is asked for; the most goes to {most}.",
    cause: "The hops between who writes and who listens add up to more than the target.",
    fix: "Put programs nearer to the people, say from where to where it is measured, or allow more.",
  },
  "storm-over-capacity": {
    severity: "warning",
    message:
      "{component}: clients that come back within {spread} ask {asked}, and {free} are free at peak; within {enough} they would fit.",
    cause: "Each client joins its rooms and reads what it missed, all after the same loss.",
    fix: "Spread their return over more time, read what was missed only as a room is opened, or add instances.",
  },
  "path-impossible": {
    severity: "error",
    message:
      "{flow}: {target} is asked for, and its hops take {least} at least; {hop} has {part} of them.",
    cause: "The least times of the hops, by what is known of each, are more than the target.",
    fix: "Take that hop out of the way to the answer: hand it over to be done later, keep a copy nearer, or allow more time.",
  },
  "path-over-target": {
    severity: "warning",
    message:
      "{flow}: {target} is asked for, and {percentile} is about {expected}; {hop} takes up to {part} and may take {budget}.",
    cause: "By what is known of each hop before it is measured, the answer comes later.",
    fix: "Measure that hop, answer before it is done, or keep what it asks nearer.",
  },
  "wait-below-hop": {
    severity: "warning",
    message: "{caller} waits {wait}; {hop} takes up to {takes}.",
    cause: "One answer in twenty is expected after the caller has given up.",
    fix: "Let the caller wait longer, hand the call over, or measure it: what is measured takes the place of what is assumed.",
  },
  "availability-out-of-reach": {
    severity: "error",
    message:
      "{target} is asked for, which leaves {budget} in 30 days; what each answer waits for loses {lost}, most of it {weakest}, and no redundancy that is known reaches it.",
    cause:
      "Parts in series fail more often than each of them, and those of others cannot be doubled.",
    fix: "Lower the target, or take parts out of the way of answers.",
  },
  "availability-below-target": {
    severity: "warning",
    message:
      "{target} is asked for, which leaves {budget} in 30 days; what each answer waits for loses {lost}, most of it {weakest}. What repairs it: {repair}.",
    cause: "Parts in series fail more often than each of them.",
    fix: "Plan the change that is named, or lower the target.",
  },
  "burn-alert-left-out": {
    severity: "info",
    message:
      "{objective}: the alert over {window} is left out, as {share} % of all requests had to fail for it.",
    cause: "The objective allows so many failures that its budget is never spent that fast.",
    fix: "Ask for a higher percentile or share; the slower alerts of the objective are written.",
  },
  "series-without-source": {
    severity: "warning",
    message: "“{alert}” asks for {series}, which nothing of the plan records.",
    cause: "No metric of the plan has that series, and no exporter that it names.",
    fix: "Add it to `performance/metric` where the alert is added.",
  },
  "alert-and-test-disagree": {
    severity: "error",
    message: "{about}: {alert} in the alert, {test} in {where}.",
    cause: "Two figures for the same promise: one of them was changed alone.",
    fix: "Take both from the target.",
  },
  "figures-disagree": {
    severity: "error",
    message: "{thing}: {one} in {where}, {other} in {there}.",
    cause: "Two figures of one thing: one of them was changed alone.",
    fix: "Take both from the node that plans it: instances from the capacity, rates from the workload, limits from the target.",
  },
  "alert-without-runbook": {
    severity: "error",
    message: "Nothing says what to do when “{alert}” comes.",
    cause: "No runbook of the plan names the alert.",
    fix: "Add it to a runbook, or leave the alert out.",
  },
  "target-without-check": {
    severity: "warning",
    message: "Nothing in the plan checks {target}.",
    cause: "No load test has a threshold for it and no alert watches it.",
    fix: "Say of which operation it holds, or how it is to be measured.",
  },
  "availability-on-one-instance": {
    severity: "warning",
    message: "{component} has one instance, and {target} is asked for.",
    cause: "A single instance is gone whenever it restarts or its host fails.",
    fix: "Run at least two instances, or lower the target.",
  },
  "price-of-nothing": {
    severity: "warning",
    message: "There is no list price {price} that the configured one could take the place of.",
    cause: "The key is misspelt, or the service is one whose price is not known.",
    fix: "Take a key of `cost/price` in plan.json, such as `aws-lambda.requests`.",
  },
  "cache-not-needed": {
    severity: "warning",
    message:
      "{cache} is needed by nothing: {peak} come at peak, and a server of the store serves {serves} without it.",
    cause: "Nobody asks for a cache, no target is tight, and what lies behind it suffices.",
    fix: "Leave it out until the load comes near that; or state why it is wanted.",
  },
  "price-unknown": {
    severity: "warning",
    message: "No price of {what} is known ({price}). In no sum of the cost: {of}.",
    cause: "The list is not public, has another price for everybody, or was not read.",
    fix: "Set that price in the option `prices`, by that key, with its source and day; a flat one as `<technology>.month`.",
  },
  "cost-over-budget": {
    severity: "error",
    message: "It costs {cost} a month, and {budget} may be spent.",
    cause: "Even at the lower end of every range, the plan costs more than the brief allows.",
    fix: "Take less: the greatest lines are in performance/cost.md; or allow more.",
  },
  "cost-near-budget": {
    severity: "warning",
    message: "It costs {cost} a month, and {budget} may be spent: not at all of the range.",
    cause: "The load, or what was taken where the brief is silent, decides whether it suffices.",
    fix: "State the load, or measure what performance/cost.md has taken; each narrows the range.",
  },
  "script-invalid": {
    severity: "error",
    message: "{file} is no valid JavaScript module: {problem}.",
    cause: "The load test script does not parse.",
    fix: "Report it: a script that planc writes has to parse.",
  },
  "rule-refused": {
    severity: "error",
    message: "{file} has an expression that Prometheus refuses, as {problem}: {expression}.",
    cause: "It parses, but calls a function with what that does not take.",
    fix: "Report it: an alert that planc writes has to be evaluated.",
  },
  "watch-file-invalid": {
    severity: "error",
    message: "{file}: {problem}.",
    cause: "The product that watches would refuse the file.",
    fix: "Report it: what planc hands to it has to be taken.",
  },
  "rule-invalid": {
    severity: "error",
    message:
      "{file} has an expression that Prometheus cannot parse, at character {at}: {expression}.",
    cause: "The grammar of PromQL refuses the expression.",
    fix: "Report it: an alert that planc writes has to parse.",
  },
} as const satisfies FindingCatalogue;
