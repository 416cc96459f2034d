import { snake } from "../naming/identifier.ts";

const passwords =
  /^(?:(?:account|auth|authentication|encrypted|hashed|log_?in|member|secure|sign_?in|user)_)*(?:credentials?|passphrase|password)(?:_(?:hash|credentials?))?$/;

/** Things of which a token is proof that somebody may do something once, or for a while. */
const proofs =
  /(?:^|_)(?:invit\w*|magic_link|password_reset|refresh|reset|session|verification)(?:_|$)/;

/** Whether the name is one for the secret that an account is opened with. */
export function isPassword(name: string): boolean {
  return passwords.test(snake(name));
}

/**
 * How the field is called of which only the hash is kept, where the name is one for what people prove
 * themselves with: a password, credentials of an account, the token of a session.
 */
export function secretName(name: string, entity: string): string | undefined {
  const plain = snake(name);
  if (passwords.test(plain)) return "password hash";
  // A key by which programs call in the name of an account.
  if (/^(?:api_key|api_token|personal_access_token)(?:_hash)?$/.test(plain) && isAccount(entity))
    return `${plain.replace(/_hash$/, "").replaceAll("_", " ")} hash`;
  const isToken =
    plain === "token" ||
    /^(?:refresh|reset|session|verification)_token(?:_hash)?$/.test(plain) ||
    plain === "token_hash" ||
    // "Token/SessionID"
    /^(?:token_session_id|session_id_token|session_token_id)$/.test(plain);
  return isToken && proofs.test(snake(entity)) ? "token hash" : undefined;
}

function isAccount(entity: string): boolean {
  return /^(?:user|account|user_account|member|developer)$/.test(snake(entity));
}
