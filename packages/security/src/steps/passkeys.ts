import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Statement } from "../accounts.ts";
import { keepsNone } from "../says-sign-in.ts";

const passkey = / (?:passkeys?|web authn|webauthn|fido ?2) /;
const ruledOut = / (?:no|not|without|never) (?:[a-z]+ ){0,2}(?:passkeys?|web authn|webauthn) /;

/** What says that people sign in by passkeys and have no password, with the concept that keeps these; nothing otherwise. */
export function passkeysAsked(
  statements: readonly Statement[],
  concepts: readonly ViewOf<typeof brief.concept>[],
): readonly Statement[] {
  const kept = concepts.some(
    ({ id, data }) => data.role === "stored" && /(?:^|-)(?:passkey|webauthn|fido2?)/.test(id),
  );
  if (!kept) return [];
  const asking = statements.filter(
    ({ ref, text }) =>
      ref.startsWith("brief/requirement#") && passkey.test(text) && !ruledOut.test(text),
  );
  const withoutPassword = statements.some(
    ({ text }) => keepsNone(text) || / password ?less | no passwords? /.test(text),
  );
  const byPassword = statements.some(
    ({ text }) =>
      / (?:e mail|email) and password | sets? a password /.test(text) && !keepsNone(text),
  );
  return byPassword && !withoutPassword ? [] : asking;
}
