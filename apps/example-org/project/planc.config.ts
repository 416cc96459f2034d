import { acme } from "@acme/planc";
import { defineConfig } from "@planc/config";

export default defineConfig({
  name: "appointments",
  extends: [acme],
  plugins: {
    "@acme/planc": {
      owners: {
        Appointment: "front desk",
        Doctor: "medical staff office",
        Patient: "patient relations",
      },
    },
  },
});
