import { citing, unknown } from "../fact.ts";
import { byKey, byNature, lookFirst, operation } from "../operation.ts";
import { openIdConnect } from "../practices/sign-in.ts";
import { activeDirectory } from "./active-directory.ts";
import { generic } from "./generic.ts";
import { readOn } from "./read-on.ts";

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
const sftpLibrary = citing(
  "ssh2-sftp-client 12.1.1 on npm",
  "https://www.npmjs.com/package/ssh2-sftp-client/v/12.1.1",
  readOn,
);
const core = citing(
  "OpenID Connect Core 1.0",
  "https://openid.net/specs/openid-connect-core-1_0.html",
  readOn,
);
const oauth = citing("RFC 6749, OAuth 2.0", "https://www.rfc-editor.org/rfc/rfc6749", readOn);
const practice = citing(
  "RFC 9700, OAuth 2.0 security",
  "https://www.rfc-editor.org/rfc/rfc9700",
  readOn,
);
const models = citing(
  "openai 6.49.0, source",
  "https://www.npmjs.com/package/openai/v/6.49.0",
  readOn,
);

/** An identity provider that is reached by OpenID Connect and of which no more is known. */
export const genericOidc = generic({
  id: "generic-oidc",
  name: "OpenID Connect provider",
  aliases: [
    "OpenID Connect",
    "OIDC",
    "SSO",
    "single sign-on",
    "identity provider",
    "company SSO",
    "corporate SSO",
  ],
  category: "identity",
  protocol: "oidc",
  authentication: [
    practice.recalled({
      type: "oauth2-authorization-code",
      sent: "authorisation code with PKCE; ID token checked for signature, iss, aud, exp and nonce",
      scopes: [{ scope: "openid profile email", for: "sign-in" }],
      secrets: [
        { name: "OIDC_ISSUER", what: "address of the issuer: no secret, but configuration" },
        { name: "OIDC_CLIENT_ID", what: "id of the client" },
        { name: "OIDC_CLIENT_SECRET", what: "secret of the client, one for each environment" },
      ],
      rotation: "Ask whether a client may have two secrets at once; private-key JWT needs no gap.",
    }),
  ],
  version: core.recalled({
    by: "none",
    policy:
      "Addresses come from the discovery document and are kept for as long as its headers say.",
  }),
  operations: [
    core.recalled(
      operation(
        "discover",
        "read the discovery document",
        "GET {issuer}/.well-known/openid-configuration",
        "read",
        byNature,
        "authenticate",
      ),
    ),
    core.recalled(
      operation(
        "sign-in",
        "send the user to sign in",
        "REDIRECT {authorization_endpoint}",
        "read",
        byNature,
        "sign in, log in, sign up, register, authenticate",
      ),
    ),
    core.recalled(
      operation(
        "token",
        "change the code into tokens",
        "POST {token_endpoint}",
        "read",
        lookFirst("a code is good once: after a lost answer start the sign-in again"),
        "sign in, log in, refresh",
      ),
    ),
    core.recalled(
      operation(
        "keys",
        "read the key set",
        "GET {jwks_uri}",
        "read",
        byNature,
        "verify, authenticate",
      ),
    ),
    core.recalled(
      operation(
        "sign-out",
        "end the session there",
        "REDIRECT {end_session_endpoint}",
        "write",
        byNature,
        "sign out, log out",
      ),
    ),
  ],
  errors: [
    oauth.recalled({ code: "access_denied", class: "ask-user", means: "user or provider said no" }),
    core.recalled({
      code: "login_required",
      class: "ask-user",
      means: "no session there: sign in",
    }),
    oauth.recalled({
      code: "invalid_grant",
      class: "reauthenticate",
      means: "code or refresh token used or ended",
    }),
    oauth.recalled({
      code: "invalid_client",
      class: "give-up",
      means: "credentials of the client refused",
    }),
    oauth.recalled({
      code: "temporarily_unavailable",
      class: "retry",
      means: "overload or maintenance",
    }),
  ],
  practices: [...openIdConnect],
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
export const openaiCompatible = generic({
  id: "openai-compatible",
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
    models.read(
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
    models.read(
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
