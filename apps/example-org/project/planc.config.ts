import { acme, dataOwners } from "@acme/planc";
import { defineConfig, optionsFor } from "@planc/config";

export default defineConfig({
  name: "appointments",
  extends: [acme],
  plugins: {
    ...optionsFor(dataOwners, {
      owners: {
        Appointment: "front desk",
        Doctor: "medical staff office",
        Patient: "patient relations",
      },
    }),
  },
});
