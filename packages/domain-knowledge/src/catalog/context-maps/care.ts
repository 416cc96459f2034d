import type { ContextMap } from "../../context-map.ts";

export const healthRecords: ContextMap = [
  {
    name: "Patients",
    because: "Who the patient is, who treats them and what they agreed to",
    concepts: ["Patient", "Consent", "Insurance coverage"],
  },
  {
    name: "Clinical record",
    because: "What was found and done in a visit, amended and never overwritten",
    concepts: [
      "Encounter",
      "Condition",
      "Allergy",
      "Clinical note",
      "Procedure",
      "Immunisation",
      "Medical document",
    ],
  },
  {
    name: "Orders and results",
    because: "What laboratories and pharmacies are asked for and answer",
    concepts: ["Medication order", "Diagnostic order", "Observation"],
  },
  {
    name: "Scheduling",
    because: "Times given to patients, gone once the visit was",
    concepts: ["Appointment"],
  },
  {
    name: "Access log",
    because: "Who opened which record, for auditors and not for doctors",
    concepts: ["Access log entry"],
  },
];

export const healthcareAppointments: ContextMap = [
  {
    name: "Scheduling",
    because: "Practitioners' hours and who has which of them",
    concepts: [
      "Clinic",
      "Practitioner",
      "Appointment type",
      "Free slot",
      "Appointment",
      "Waiting list entry",
    ],
  },
  {
    name: "Patients",
    because: "What patients tell of their health, seen by those who treat them",
    concepts: ["Patient", "Intake form", "Referral", "Consent"],
  },
  {
    name: "Payments",
    because: "What an appointment costs, as the provider settles it",
    concepts: ["Payment", "Refund"],
  },
];

export const telemedicine: ContextMap = [
  {
    name: "Scheduling",
    because: "Doctors' hours and which patient has which",
    concepts: ["Practitioner", "Free slot", "Appointment"],
  },
  {
    name: "Consultations",
    because: "The call itself, and what the doctor concludes of it",
    concepts: ["Consultation", "Consultation note", "Prescription", "Message"],
  },
  {
    name: "Patients",
    because: "Health data that outlives every call",
    concepts: ["Patient", "Consent", "Medical document", "Vital reading"],
  },
  {
    name: "Payments",
    because: "Fees of consultations, as the provider settles them",
    concepts: ["Payment", "Refund"],
  },
];
