import type { Archetype, ArchetypeConcept } from "../archetype.ts";

/** Code systems of FHIR that states of health care were checked against. */
export const fhirAppointments: Archetype["references"][number] = {
  title: "HL7 FHIR R5: appointment status",
  url: "https://hl7.org/fhir/uv/xver-r5.r4/0.1.0/CodeSystem-appointmentstatus.html",
  checked: "2026-11-28",
};
export const fhirEncounters: Archetype["references"][number] = {
  title: "HL7 FHIR R5: encounter status",
  url: "https://hl7.org/fhir/uv/xver-r5.r4/0.0.1-snapshot-2/CodeSystem-encounter-status.html",
  checked: "2026-11-28",
};
export const fhirMedication: Archetype["references"][number] = {
  title: "HL7 FHIR R5: medication request status",
  url: "https://hl7.org/fhir/r5/codesystem-medicationrequest-status.html",
  checked: "2026-11-28",
};

/** Whom the care is for; not always who holds the account. */
export const patient = {
  name: "Patient",
  plural: "Patients",
  role: "stored",
  description: "A person who is cared for.",
  core: true,
  attributes: {
    "first name": { type: "text", required: true, maxLength: 100, class: "personal" },
    "last name": { type: "text", required: true, maxLength: 100, class: "personal" },
    "birth date": { type: "date", required: true, class: "personal" },
    sex: {
      type: "enum",
      values: ["female", "male", "other", "unknown"],
      class: "personal",
    },
    phone: { type: "phone" },
    email: { type: "email", maxLength: 254 },
    address: { type: "text", maxLength: 500, class: "contact" },
  },
} as const satisfies Partial<ArchetypeConcept>;

/** Who gives the care. */
export const practitioner = {
  name: "Practitioner",
  plural: "Practitioners",
  role: "stored",
  description: "A doctor, dentist, nurse or therapist whose time is booked.",
  core: true,
  aliases: [
    "doctor",
    "physician",
    "clinician",
    "dentist",
    "therapist",
    "provider",
    "healthcare provider",
    "specialist",
    "midwife",
  ],
  states: { active: ["suspended"], suspended: ["active"] },
  attributes: {
    name: { type: "text", required: true, maxLength: 150, class: "public" },
    title: { type: "text", maxLength: 50, class: "public" },
    speciality: { type: "text", required: true, maxLength: 100, class: "public" },
    "licence number": { type: "text", unique: true, maxLength: 50, class: "internal" },
    biography: { type: "long-text", maxLength: 5000, class: "public" },
  },
} as const satisfies Partial<ArchetypeConcept>;

export const weekly = {
  weekday: { type: "integer", required: true, minimum: 1, maximum: 7 },
  "starts at": { type: "time", required: true },
  "ends at": { type: "time", required: true },
  "valid from": { type: "date", required: true },
  "valid to": { type: "date" },
} as const satisfies ArchetypeConcept["attributes"];

export const absence = {
  "starts at": { type: "timestamp", required: true },
  "ends at": { type: "timestamp", required: true },
  reason: { type: "text", maxLength: 200, class: "internal" },
} as const satisfies ArchetypeConcept["attributes"];
