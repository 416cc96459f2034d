import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "architecture",
  summary: manifest.description,
  options: z.strictObject({
    maxFlows: z
      .int()
      .min(1)
      .max(40)
      .default(8)
      .describe("Flows written step by step, the critical actions first; signing in comes on top."),
    maxDiagramElements: z
      .int()
      .min(5)
      .max(60)
      .default(20)
      .describe(
        "Boxes above which a container diagram shows less, and that of a context is drawn in two.",
      ),
    maxContextSize: z
      .int()
      .min(2)
      .max(40)
      .default(8)
      .describe("Concepts with a life of their own above which a context is cut by its relations."),
  }),
  findings: {
    "component-without-force": {
      severity: "warning",
      message: "Nothing in the input forces the component {component}.",
      cause: "It cites no requirement, number, decision or action, so it is over-engineering.",
      fix: "Leave it out, or state the requirement that needs it.",
    },
    "component-unconnected": {
      severity: "warning",
      message: "No connection leads to or from {component}.",
      cause: "A component that nobody calls and that calls nobody does nothing in the system.",
      fix: "Say what uses the component, or drop what the input says of it.",
    },
    "files-unscanned": {
      severity: "warning",
      message: "{files}: what one person sends, others open, and nothing looks through it first.",
      cause: "Neither a worker nor a service of the cloud that was chosen scans what is uploaded.",
      fix: "Have a worker scan it, take an object store whose provider does, or take pictures alone, which are made anew.",
    },
    "change-beside-owner": {
      severity: "warning",
      message: "{component} is to {duty}: {concept} is written by {owner} alone.",
      cause:
        "No connection of it says that it changes rows of another, so nothing grants it that and a change of the table breaks it unseen.",
      fix: "Have the owner do it, or say in the connection to the store what is changed beside the owner.",
    },
    "work-out-of-reach": {
      severity: "warning",
      message: '{component} does "{work}", and no connection leads it to {target}.',
      cause:
        "What a component works on it has to reach; without a connection nobody opens the way, grants the access or draws it.",
      fix: "Connect the two, or give the work to a component that reaches it.",
    },
    "connection-unencrypted": {
      severity: "warning",
      message: "{from} sends {class} data to {to} over {protocol} without encryption.",
      cause:
        "The connection leaves its process, so whoever is on the network can read and alter it.",
      fix: "Use TLS on the connection, or keep both ends in one process.",
    },
    "client-files-unserved": {
      severity: "warning",
      message: "Nothing hands out the built files of {client}: {gateway} keeps none.",
      cause:
        "The gateway only passes requests on, and each service behind it answers for its own things.",
      fix: "Name a content delivery network, object storage or a host for the client, or a gateway that hands out files.",
    },
    "outer-wait-too-short": {
      severity: "warning",
      message:
        "{from} waits {wait} ms for {to}, which itself waits {inner} ms before it can answer.",
      cause:
        "Who gives up first tells of a failure while the work behind still goes on, and asks for it again.",
      fix: "Let the outer call wait longer than all that is waited for behind it, or ask for less of it in the request.",
    },
    "flow-without-failure": {
      severity: "warning",
      message: 'The flow "{flow}" does not say what happens when a step fails.',
      cause: "It calls something across a process boundary, and every such call fails at times.",
      fix: "Add a failure with what the person sees and what is kept.",
    },
    "pattern-without-component": {
      severity: "warning",
      message: "The input asks for {pattern}, and no component stands for it.",
      cause:
        "The architecture style of the plan has no place for it, or nothing was chosen for it.",
      fix: "Choose a style that has it, name a product for it, or drop it from the input.",
    },
    "dependency-cycle": {
      severity: "warning",
      message: "{path} wait for each other.",
      cause:
        "Synchronous calls lead back to where they began: none can start, change or fail alone.",
      fix: "Turn one of the calls into an event, or put the concepts into one context.",
    },
    "more-services-than-people": {
      severity: "warning",
      message: "{services} services for a team of {people}.",
      cause: "Each service is built, deployed, watched and kept up by somebody.",
      fix: "Take a modular monolith with the same contexts as modules, or merge services.",
    },
    "concept-without-owner": {
      severity: "warning",
      message: "{concept} is stored, and no component owns it.",
      cause: "No context took it in, so nothing says who alone may write it.",
      fix: "Relate the concept to another one, or name the service that keeps it.",
    },
    "critical-action-without-flow": {
      severity: "info",
      message: 'No flow shows the critical action "{action}".',
      cause:
        "More actions are critical than the option maxFlows allows, or no component serves it.",
      fix: "Raise maxFlows, or mark fewer actions as critical.",
    },
    "diagram-invalid": {
      severity: "error",
      message: "{path} does not parse as Mermaid: {reason}.",
      cause: "Mermaid's own parser refuses the diagram.",
      fix: "Report it with the input: a diagram that planc writes has to parse.",
    },
    "module-rules-invalid": {
      severity: "error",
      message: "dependency-cruiser refuses {path}: {reason}.",
      cause: "A rule was written from a module whose folder makes no pattern that it accepts.",
      fix: "Give the module a plainer name, and report this plan.",
    },
    "workflow-invalid": {
      severity: "error",
      message: "{path} is no state machine: {reason}.",
      cause: "A validator of the Amazon States Language refuses it.",
      fix: "Report it with the input: a workflow that planc writes has to be accepted.",
    },
    "model-invalid": {
      severity: "error",
      message: "{path} is refused by LikeC4: {reason}.",
      cause:
        "LikeC4's own language services do not read the model, or find a name in it that nothing has.",
      fix: "Report it with the input: a model that planc writes has to be read.",
    },
  },
  derivations: {
    "pipeline-of-file":
      "what people send is looked at, made into the forms that screens show, delivered as the policies allow and deleted with its record",
    "context-by-cohesion": "what cannot exist without each other belongs in one context",
    "context-by-links": "a context that grew too large is cut where the fewest relations cross",
    "context-of-accounts": "accounts are referred to from everywhere, so they are a context alone",
    "deployable-of-style": "the architecture style says how many deployables serve the actions",
    "unit-per-context": "a context is one module, service or group of functions, by the style",
    "client-per-surface": "people reach the system through one client per kind of device",
    "several-instances": "load or availability asks for more than one instance behind one address",
    "one-address": "clients get one address for several deployables",
    "workflow-over-functions":
      "where a platform keeps how far work has come, it has the functions do their parts of it",
    "workflow-of-flow":
      "the parts of a flow, and those of the flow that undoes it, are the workflow's",
    "async-work": "work that nobody waits for runs outside of the request",
    "local-data": "a program without a server keeps its data in a file",
    "stage-per-kind-of-work": "records go through a stage for each kind of work the input names",
    "runs-by-schedule": "a pipeline that runs by the clock has something that starts it",
    "telemetry-in-one-place": "what runs reports to one place where it is watched",
    "request-path": "a request travels from the person to the component that owns the data",
    "data-access": "the owner of a concept reads and writes the stores that hold it",
    "hand-over": "work for later is handed over without waiting for it",
    "webhooks-delivered":
      "who registered an address is called by a worker, past every request, until it answers or is given up",
    "external-call": "an external system is called by what its purpose belongs to",
    "sign-in-path": "people prove who they are at the identity provider",
    "cross-context-reference":
      "a concept that needs one of another context makes its owner ask there",
    "data-of-person":
      "who keeps the accounts asks each service for what it holds of a person, and follows what is erased",
    "flow-of-person":
      "a copy of a person's data, and its erasure, is followed through every service that holds some",
    "stage-order": "each stage hands its records to the next",
    "event-with-consumer": "a change that another component acts on is an event",
    "live-path": "clients that are told of changes stay connected to what keeps what changes",
    "held-beside-functions":
      "functions end with their request, so a program beside them holds open connections",
    "fan-out": "what changes on one instance is told to the clients of every other",
    "flow-of-webhook":
      "what a system of others reports by calling is shown from its call to what follows",
    "flow-of-action": "a critical action is followed through the components step by step",
    "flow-of-undoing":
      "what was done in several services and has to be undone is followed step by step",
    "flow-of-time": "what a worker sends by the clock is followed step by step",
    "flow-of-learning": "how a model comes to be, and what comes of it, is followed step by step",
    "flow-of-sign-in": "signing in is followed step by step where the system has an identity",
    "flow-of-run": "a run of the pipeline is followed stage by stage",
    "duty-of-the-product":
      "what the product does by itself is done by its worker, or by the owner of the thing",
    "layer-of-members": "entities, handlers, clients and adapters fall into four layers",
    "growth-by-capacity": "the computed instances are computed again for a multiple of the load",
    "growth-by-jobs":
      "a table of jobs is planned for up to the rate that the decision against a broker rests on",
    "growth-by-notify": "one database tells of changes up to a rate, which was not measured yet",
    "growth-by-store": "one primary database answers up to a rate, which was not measured yet",
    "folder-per-component": "a component has a folder by the conventions of its language",
  },
});
