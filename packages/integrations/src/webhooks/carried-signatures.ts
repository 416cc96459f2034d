/**
 * Deliveries whose signatures were made once with keys that nobody kept: ECDSA gives another signature each
 * time, and no private key is to lie in a package. All are of 1 January 2026, 00:00 UTC.
 */
export const signedAt = 1_767_225_600;

/** SPKI in base64. */
export const ecKey =
  "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE5/uTxOEPWLCySIHMx5kZQqqHN2fa+CVyoiij9Hwl7m7fI+Z2nwIZoAMOsSKxOKb2mQTe5uNfm6t3IZ7P8qfQ4w==";
export const otherEcKey =
  "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExfIhpyRmhDoaCrW7k5UfY88ZZNsyfxAO3fZMItpM+rKLD7lM8zMlY8+FUxFMZJjYNNHUuYDg5guPMlQooEZgQQ==";
export const rsaKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAp7qKRADN2O+fAF202nbTGPihh2217astLr/mMNGETOIAuuybdvWokghUa7NFoMolj75zrADOTcc8lv01S3mZe17cTK9+b/oqry887dMrooQX/cIQScICtPk0xKdNp0YRKFA828TYgNuwo75bGcb4PH3HCzXgJvDyq3YnOiUz8xQf5KQY3a5fsr31CX8CWyp84h8w9oT5X60h+EaGIlu5BmKbHHztkY2l+qYN1zLchFoM+NhNqtYDuE1G4kJFY25nvmUYAQoj3l+AM9cnmw/7DtMuT/Uw3lmcI7ZdmGeCCRVv+40Imc8uG9BOX0J+hR7rQW6GOXATfg9s0hCtA0jWkwIDAQAB";
export const otherRsaKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAkWmIJK1G/Iy+WWdechY+Z5Wv+K9IYOIuci6OAz72ceqJvs7qnp5lmHCA20nHbkkHREOm62RxwQRdbUoX/WVE6J3dGsaHbSOTO1z7If3mWX0AFafIbo3alcOnO434bystK6UeFFYTNgzqwVC0F6itYeDI1YfcVVvB09numqwX2eqFWgPHG5bTCytlXyrD/LvCtC6Nf2yFzk6RATt0hq7qUca3JKTL0WHZYtkmudnTU07xsv1vnOUMXmO9/WUDJro47VOIWmVfipft+42R/wIiEs5KNRvZnzSd5PFKZftG3YVcza6f7I6wODU23ElD7BQx94CHReLupLJ+k9G0UVhy+QIDAQAB";

/** Over time-stamp and body. */
export const ecdsaDelivery = {
  body: '[{"email":"reader@example.com","timestamp":1767225600,"event":"delivered","sg_event_id":"evt-0001","sg_message_id":"msg-0001"}]',
  signature:
    "MEQCIGrsw6tUtVdq3c89cpD47AmEiUdu0SL/parp/5KKS2WZAiAqbrpvsTnFiyNAguoUxKee6plIkkt2YUjb9LQkVGnnOg==",
};

/** Over the transmission's id and time, the endpoint's id and the body's CRC-32. */
export const rsaDelivery = {
  id: "tx-0001",
  endpointId: "WEBHOOK-0001",
  body: '{"id":"WH-0001","event_type":"PAYMENT.CAPTURE.COMPLETED","resource_type":"capture","resource":{"id":"CAP-0001","status":"COMPLETED"}}',
  signature:
    "kdy7kATUtlu0JvMksqYbTynDMTu9iJa6eKKDQ9gIUb93LgcIf4c5pBeTfR2OE5bs4204h403B1iRrbuF2LHpeqtQYpg9rPg+tJ4Gg1Eoe+QTWjvv3cI/lcZIh3R8Q1KpW2CUCEptFQmS1jgDfQLvOsRXjvfes+2+MSvpKTfqfzurEkRthDUNLyi46vL1g3J9Jhoz2pYL1f4/QJTcUdq0JyJGLGz1qSW7xqqHz/xDE0HBawMg1ckoa7KW1/t7id6KY6ylscaORTQIOAyrLD6MvI5nfHPiDn8b0FTAO4Kfg4m7I8YnatNcE4K/WHAOmRI2XYV7Rys9X+fz1/hOEIpM9w==",
};

/** A notification of a topic, its signature (version 2) inside. */
export const fieldsBody =
  '{"Type":"Notification","MessageId":"00000000-0000-4000-8000-000000000001","TopicArn":"arn:aws:sns:eu-west-1:111122223333:mail-events","Message":"{\\"eventType\\":\\"Bounce\\",\\"mail\\":{\\"messageId\\":\\"m-0001\\"}}","Timestamp":"2026-01-01T00:00:00.000Z","SignatureVersion":"2","SigningCertURL":"https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-example.pem","Signature":"HPoaQCa5uYfoo9sTC/t2Yq7OGCsL4ji6MUa6K72nXbdR8seiojBlJyeOQL/2WaamtYhSLAwGdHTjz46VUcQ8bvZ2QuLffsqTGpYrelLgNYD/7B4ZnK4PJG610g1dwC6DtQex3TsuoSGRvuCh4iQ6WL7RXSiXVAYxv/llfQDDCWKoGHvL+EZwBSra9uRJmeQY6RZfOUF4U/71Lvvkec9z3Dz14s0PFPrdCLuQo8rNpKDoEAikJD9EAuJTjwpSEroXbnRC4hLLXXtHR2RI0gdLnKDUluaCsLoo81MLB5dGGVBjTAyDDLhTf+qlEvVo3ZzQ+8ZsyPp4oMM9il1TKgWyrg=="}';

/** A security event token. */
export const tokenBody =
  "eyJhbGciOiJSUzI1NiIsImtpZCI6InRlc3QtMSIsInR5cCI6InNlY2V2ZW50K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FjY291bnRzLmdvb2dsZS5jb20vIiwiYXVkIjoiY2xpZW50LTAwMDEuYXBwcy5nb29nbGV1c2VyY29udGVudC5jb20iLCJpYXQiOjE3NjcyMjU2MDAsImp0aSI6Imp0aS0wMDAxIiwiZXZlbnRzIjp7Imh0dHBzOi8vc2NoZW1hcy5vcGVuaWQubmV0L3NlY2V2ZW50L3Jpc2MvZXZlbnQtdHlwZS9zZXNzaW9ucy1yZXZva2VkIjp7InN1YmplY3QiOnsic3ViamVjdF90eXBlIjoiaXNzLXN1YiIsImlzcyI6Imh0dHBzOi8vYWNjb3VudHMuZ29vZ2xlLmNvbS8iLCJzdWIiOiIwMDAxIn19fX0.iz9Vz2Beu3rDeTjO19uNLyBEfm0ICzQqmFi811Ja-qCrvgiIhnbvosKY8dxJgZk14fdl4hWQ0Ylkkjx27DqQ1atf6TOL2SP9JF-9wvy8Qfp69cPkp-1cX42YSk_YgMO_xdKTuNa8t8R_JfOvDQw7n7JbBbjjN9LU0Vklyma7jj9cngrWtqP3Z5Pu-pUZ3lfqMO28DKJvXl_TYT_zlW4NBKqcuO2aHy_4mvJ1Rt6hlf0s67PD405lXxPv_MhTXaDxfCoag8_RzDAj4ysAoIc-Dx2MZast9VSW1tHNln2JnKyz5TL58qButWuOXwuEeZ_a13R3pBVS5WhSj1HcYYED6g";
export const tokenAudience = "client-0001.apps.googleusercontent.com";
