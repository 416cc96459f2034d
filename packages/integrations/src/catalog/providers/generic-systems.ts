import { citing, unknown } from "../fact.ts";
import { byKey, byNature, operation } from "../operation.ts";
import { activeDirectory } from "./active-directory.ts";
import { askWhetherRepeatable, generic } from "./generic.ts";
import { readOn } from "./read-on.ts";

const http = citing("RFC 9110, HTTP semantics", "https://www.rfc-editor.org/rfc/rfc9110", readOn);
const more = citing(
  "RFC 6585, additional HTTP status codes",
  "https://www.rfc-editor.org/rfc/rfc6585",
  readOn,
);
const soap = citing("SOAP 1.1", "https://www.w3.org/TR/2000/NOTE-SOAP-20000508/", readOn);
const sftp = citing(
  "SSH File Transfer Protocol, draft 02",
  "https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02",
  readOn,
);
const ssh = citing(
  "RFC 4252, SSH authentication",
  "https://www.rfc-editor.org/rfc/rfc4252",
  readOn,
);
const soapLibrary = citing(
  "soap 1.13.0 on npm",
  "https://www.npmjs.com/package/soap/v/1.13.0",
  readOn,
);
const sftpLibrary = citing(
  "ssh2-sftp-client 12.1.1 on npm",
  "https://www.npmjs.com/package/ssh2-sftp-client/v/12.1.1",
  readOn,
);

/** A system with a REST interface that the catalogue does not know. */
export const genericRest = generic({
  id: "generic-rest",
  name: "REST system",
  aliases: [
    "REST API",
    "REST service",
    "RESTful API",
    "HTTP API",
    "external REST API",
    "web service",
  ],
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

/** A server that takes and gives files over SFTP. */
export const genericSftp = generic({
  id: "generic-sftp",
  name: "SFTP server",
  aliases: ["SFTP", "SFTP upload", "SFTP drop", "secure FTP", "FTP server"],
  category: "sftp",
  protocol: "sftp",
  authentication: [
    ssh.recalled({
      type: "ssh-key",
      sent: "public key of ours, with the server's host key known beforehand",
      scopes: [{ scope: "one folder in, one folder out", for: "deliver and fetch" }],
      secrets: [
        { name: "SFTP_PRIVATE_KEY", what: "our private key (Ed25519)" },
        { name: "SFTP_HOST_KEY", what: "fingerprint of the server: no secret, but configuration" },
      ],
      rotation: "Give the server's owner the second public key, change, have the first removed.",
    }),
  ],
  version: sftp.recalled({
    by: "none",
    policy: "Version 3 of the protocol; what counts is the agreed form of the file.",
  }),
  operations: [
    sftp.recalled(
      operation(
        "deliver",
        "deliver a file",
        "SFTP put {name}.part, then rename to {name}",
        "write",
        byKey("the name with the business day and a running number"),
        "export, send, deliver, report",
      ),
    ),
    sftp.recalled(
      operation(
        "fetch",
        "fetch a file",
        "SFTP get {name}",
        "read",
        byNature,
        "import, fetch, load",
      ),
    ),
    sftp.recalled(
      operation(
        "list",
        "list a folder",
        "SFTP list {folder}",
        "read",
        byNature,
        "import, reconcile",
      ),
    ),
    sftp.recalled(
      operation(
        "archive",
        "move a file that was taken",
        "SFTP rename {name} to {archive}/{name}",
        "write",
        byKey("the name"),
        "import, archive",
      ),
    ),
  ],
  throttle: [unknown("How many sessions at once, and what happens to the next one?")],
  errors: [
    sftp.recalled({
      code: "2 SSH_FX_NO_SUCH_FILE",
      class: "ask-user",
      means: "file is not there yet",
    }),
    sftp.recalled({
      code: "3 SSH_FX_PERMISSION_DENIED",
      class: "give-up",
      means: "folder may not be written",
    }),
    sftp.recalled({
      code: "4 SSH_FX_FAILURE",
      class: "fix",
      means: "name is taken, or the disk is full",
    }),
    sftp.recalled({
      code: "7 SSH_FX_CONNECTION_LOST",
      class: "retry",
      means: "line was cut: begin the file again",
    }),
  ],
  clients: [sftpLibrary.read({ ecosystem: "npm", package: "ssh2-sftp-client", version: "12.1.1" })],
});

/** A directory that speaks LDAP and is not Active Directory, or not said to be. */
export const genericLdap = generic({
  id: "generic-ldap",
  name: "LDAP directory",
  aliases: ["LDAP", "LDAPS", "LDAP server", "OpenLDAP"],
  category: "directory",
  protocol: "ldap",
  authentication: activeDirectory.authentication,
  version: activeDirectory.version,
  operations: activeDirectory.operations.filter(
    (each) => each.state === "known" && each.value.id === "bind-user",
  ),
  errors: activeDirectory.errors,
  clients: activeDirectory.clients,
});

/** A server of somebody else, or of one's own, that answers as OpenAI's does. */
export const genericModel = generic({
  id: "generic-model",
  name: "OpenAI-compatible models",
  aliases: [
    "OpenAI-compatible API",
    "OpenAI-compatible model",
    "vLLM",
    "Ollama",
    "LM Studio",
    "LocalAI",
    "llama.cpp",
  ],
  category: "model",
  protocol: "rest",
  authentication: [unknown("Whose server is it, and does it ask for a key?")],
  operations: [
    citing("openai 6.49.0, source", "https://www.npmjs.com/package/openai/v/6.49.0", readOn).read(
      operation(
        "complete",
        "let a model answer",
        "POST /v1/chat/completions",
        "write",
        {
          by: "none",
          check:
            "a repetition is worked, and perhaps paid, again: keep the answer by our request's id",
        },
        "generate, summarise, answer, classify, suggest, translate, draft, chat, extract",
      ),
    ),
    citing("openai 6.49.0, source", "https://www.npmjs.com/package/openai/v/6.49.0", readOn).read(
      operation(
        "embed",
        "turn text into a vector",
        "POST /v1/embeddings",
        "read",
        byNature,
        "search, recommend, compare, index",
      ),
    ),
  ],
});
