import type { ContextMap } from "../../context-map.ts";

/** Tasks are looked at by project and never without it. */
export const taskManagement: ContextMap = [];

export const caseHandling: ContextMap = [
  {
    name: "Cases",
    because: "A file from application to decision, with every step in its log",
    concepts: ["Party", "Case type", "Case", "Organisational unit"],
  },
  {
    name: "Appeals",
    because: "Objections, judged by others than those who decided",
    concepts: ["Appeal"],
  },
  {
    name: "Permits",
    because: "What a decision allows, in force long after the case is closed",
    concepts: ["Permit"],
  },
  {
    name: "Fees",
    because: "What the authority charges, booked by its treasury",
    concepts: ["Fee"],
  },
  {
    name: "Inspections",
    because: "Visits on site, and what was found there",
    concepts: ["Inspection"],
  },
];

export const humanResources: ContextMap = [
  {
    name: "Staff records",
    because: "Who works where on which contract, kept for years after they left",
    concepts: ["Employee", "Department"],
  },
  {
    name: "Time and leave",
    because: "What employees enter every week and managers approve",
    concepts: ["Leave type", "Leave entitlement", "Leave request", "Public holiday", "Time entry"],
  },
  {
    name: "Payroll",
    because: "Pay, seen by few, closed each month",
    concepts: ["Payroll run"],
  },
  {
    name: "Development",
    because: "Goals and reviews between an employee and a manager",
    concepts: ["Performance review", "Goal"],
  },
];

export const recruiting: ContextMap = [
  {
    name: "Jobs",
    because: "Public offers, and who wants to hear of new ones",
    concepts: ["Employer", "Job", "Job alert"],
  },
  {
    name: "Hiring",
    because: "Applicants on their way through the stages",
    concepts: ["Candidate", "Job application", "Scorecard", "Referral"],
  },
];

export const learning: ContextMap = [
  {
    name: "Courses",
    because: "What teachers write and every learner reads",
    concepts: ["Course"],
  },
  {
    name: "Learning",
    because: "Each learner's own way through a course, and what it was worth",
    concepts: ["Enrolment", "Certificate"],
  },
];

export const developerPlatform: ContextMap = [
  {
    name: "Projects",
    because: "What developers set up, and who of an organisation may",
    concepts: ["Organisation", "Project", "Platform plan", "Deployment"],
  },
  {
    name: "Access keys",
    because: "Secrets that are checked on every call and shown once",
    concepts: ["API key", "OAuth client"],
  },
  {
    name: "Usage",
    because: "Calls, counted as they pass and limited by plan",
    concepts: ["Usage count", "Usage limit", "Request log entry"],
  },
  {
    name: "Webhooks",
    because: "Events pushed to strangers' servers until those answer",
    concepts: ["Webhook endpoint", "Platform event"],
  },
];

export const analyticsDashboard: ContextMap = [
  {
    name: "Datasets",
    because: "What figures mean and who may see which rows",
    concepts: ["Data source", "Dataset", "Metric"],
  },
  {
    name: "Dashboards",
    because: "What analysts lay out and others look at",
    concepts: ["Chart", "Dashboard", "Dashboard folder"],
  },
  {
    name: "Alerts and reports",
    because: "What runs by the clock and is sent with nobody looking",
    concepts: ["Report schedule", "Alert rule"],
  },
  {
    name: "Event collection",
    because: "Visits recorded as they happen, written and never edited",
    concepts: ["Tracked site", "Tracked event"],
  },
];

export const integrationHub: ContextMap = [
  {
    name: "Delivery",
    because:
      "Calls that go out and reports that come in share connections, repetition and what is given up",
    concepts: [
      "Connection",
      "Outbound request",
      "Delivery attempt",
      "Inbound event",
      "Dead letter",
    ],
  },
  {
    name: "Contacts",
    because: "People as the customer system knows them, with their ids in the others",
    concepts: ["Contact", "External identity"],
  },
  {
    name: "Payments",
    because: "What the payment provider reports",
    concepts: ["Payment"],
  },
  {
    name: "Messages",
    because: "What is sent to people, and who must not be written to any more",
    concepts: ["Message", "Suppression"],
  },
];

export const dataPipeline: ContextMap = [];
export const commandLineTool: ContextMap = [];
export const library: ContextMap = [];
