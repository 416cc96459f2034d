import { citing, unknown } from "../fact.ts";
import { byNature, operation } from "../operation.ts";
import { askWhetherRepeatable, generic } from "./generic.ts";
import { readOn } from "./read-on.ts";

const http = citing("RFC 9110, HTTP semantics", "https://www.rfc-editor.org/rfc/rfc9110", readOn);
const more = citing(
  "RFC 6585, additional HTTP status codes",
  "https://www.rfc-editor.org/rfc/rfc6585",
  readOn,
);
const soap = citing("SOAP 1.1", "https://www.w3.org/TR/2000/NOTE-SOAP-20000508/", readOn);
const soapLibrary = citing(
  "soap 1.13.0 on npm",
  "https://www.npmjs.com/package/soap/v/1.13.0",
  readOn,
);

/** A system with a REST interface that the catalogue does not know. */
export const genericRest = generic({
  id: "generic-rest",
  name: "REST system",
  aliases: ["REST API", "REST service", "RESTful API", "HTTP API", "external REST API"],
  category: "rest",
  protocol: "rest",
  authentication: [
    unknown("How does it authenticate callers, with which rights, and how is the secret changed?"),
  ],
  operations: [
    http.recalled(
      operation(
        "read",
        "read a resource",
        "GET /{resource}/{id}",
        "read",
        byNature,
        "read, list, search, synchronise, import",
      ),
    ),
    http.recalled(
      operation(
        "replace",
        "create or replace by our id",
        "PUT /{resource}/{id}",
        "write",
        byNature,
        "update, synchronise",
      ),
    ),
    http.recalled(
      operation(
        "create",
        "create a resource",
        "POST /{resource}",
        "write",
        askWhetherRepeatable,
        "create, send, submit, register, order, pay, notify",
      ),
    ),
    http.recalled(
      operation(
        "delete",
        "delete a resource",
        "DELETE /{resource}/{id}",
        "delete",
        byNature,
        "delete, erase, cancel",
      ),
    ),
  ],
  throttle: [
    more.recalled({
      status: 429,
      wait: { by: "header", header: "Retry-After", as: "seconds or a date, where it is sent" },
      note: "As the standard has it; ask whether this system keeps to it.",
    }),
  ],
  errors: [
    http.recalled({ status: 400, class: "fix", means: "request is malformed" }),
    http.recalled({ status: 401, class: "reauthenticate", means: "credentials missing or ended" }),
    http.recalled({ status: 403, class: "give-up", means: "not allowed" }),
    http.recalled({ status: 404, class: "ask-user", means: "not there" }),
    http.recalled({ status: 409, class: "fix", means: "state has changed: read again" }),
    http.recalled({ status: 408, class: "retry", means: "time ran out" }),
    more.recalled({ status: 429, class: "retry", means: "too many" }),
    http.recalled({
      status: 500,
      class: "retry",
      means: "fault there, where a repetition is safe",
    }),
    http.recalled({ status: 503, class: "retry", means: "not available: obey Retry-After" }),
  ],
});

/** A system with a SOAP interface. */
export const genericSoap = generic({
  id: "generic-soap",
  name: "SOAP system",
  aliases: ["SOAP API", "SOAP service", "SOAP web service", "WSDL"],
  category: "soap",
  protocol: "soap",
  authentication: [
    unknown("Does it ask for WS-Security, mutual TLS or a password, and how is that changed?"),
  ],
  operations: [
    soap.recalled(
      operation(
        "call",
        "call an operation of the WSDL",
        "SOAP {operation}",
        "write",
        askWhetherRepeatable,
        "create, send, submit, register, order, read, list, synchronise",
      ),
    ),
  ],
  throttle: [unknown("Does it answer overload with 503, with a fault, or by being slow?")],
  errors: [
    soap.recalled({
      status: 500,
      code: "Client",
      class: "fix",
      means: "fault of the caller: message is refused",
    }),
    soap.recalled({
      status: 500,
      code: "Server",
      class: "retry",
      means: "fault there, where a repetition is safe",
    }),
    soap.recalled({ code: "VersionMismatch", class: "fix", means: "other version of SOAP" }),
  ],
  clients: [
    soapLibrary.read({
      ecosystem: "npm",
      package: "soap",
      version: "1.13.0",
      note: "Keep the WSDL in the repository: do not read it when starting.",
    }),
  ],
});
