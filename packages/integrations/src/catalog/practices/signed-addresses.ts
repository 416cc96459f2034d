import { citing } from "../fact.ts";
import { type PracticeFact, practice } from "../practice.ts";
import { readOn } from "../providers/read-on.ts";

const lasting = citing(
  "Why a presigned address ends before its time",
  "https://aws.amazon.com/premiumsupport/knowledge-center/presigned-url-s3-bucket-expiration/",
  readOn,
);
const addresses = citing(
  "Download and upload objects with presigned URLs",
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html",
  readOn,
);
const policies = citing(
  "generate_presigned_post of boto3 1.37.4",
  "https://boto3.amazonaws.com/v1/documentation/api/1.37.4/reference/services/s3/client/generate_presigned_post.html",
  readOn,
);
const signature = citing(
  "Authenticating requests by query parameters, Signature Version 4",
  "https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html",
  readOn,
);
const codes = citing(
  "Error responses of Amazon S3",
  "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
  readOn,
);
const cleaning = citing(
  "Lifecycle configuration of a bucket",
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html",
  readOn,
);

/** Addresses that a program signs, and a client sends files to or reads them by. */
export const signedAddresses: readonly PracticeFact[] = [
  lasting.read(
    practice(
      "signed-address",
      "longest life",
      "7 days by Signature Version 4, and no longer than the credentials that signed: those of an instance's role end within 6 h, of an assumed role within 36 h, whatever the address says.",
    ),
  ),
  addresses.read(
    practice(
      "signed-address",
      "bearer",
      "Whoever has the address uses it, as often as it lasts, with the rights of who signed: the role signs for its one prefix alone, and addresses stand in no log.",
    ),
  ),
  addresses.read(
    practice(
      "signed-address",
      "overwriting",
      "A PUT to a key that is there replaces the object: each upload gets a new key, and If-None-Match: * is signed with it.",
    ),
  ),
  signature.recalled(
    practice(
      "signed-address",
      "length and type",
      "Content-Length and Content-Type as announced are among the signed headers of a PUT: another value is answered 403 SignatureDoesNotMatch.",
    ),
  ),
  policies.read(
    practice(
      "signed-address",
      "range of lengths",
      "A PUT has one length, no range: where the client cannot announce it, a presigned POST with content-length-range and an equal or starts-with condition on Content-Type bounds it.",
    ),
  ),
  addresses.read(
    practice(
      "signed-address",
      "checksum",
      "x-amz-checksum-sha256 as announced is signed too, so that other bytes are refused; CRC32, CRC32C, CRC-64/NVME and SHA-1 are taken as well, by Signature Version 4.",
    ),
  ),
  codes.recalled(
    practice(
      "signed-address",
      "clock",
      "The clock that counts is that of who signs: over 15 min off is answered 403 RequestTimeTooSkewed; the client's own plays no part.",
    ),
  ),
  signature.recalled(
    practice(
      "signed-address",
      "region and host",
      "Both are signed: the bucket's own region and the host that the client calls, so no name of a CDN in front; a browser needs a CORS rule for PUT with the signed headers.",
    ),
  ),
  cleaning.recalled(
    practice(
      "signed-address",
      "left over",
      "A lifecycle rule aborts parts of uploads that never ended (AbortIncompleteMultipartUpload) and, by a tag or prefix, ends what nobody confirmed; rules run once a day.",
    ),
  ),
];
