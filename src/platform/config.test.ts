import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

describe("readConfig", () => {
  test("needs nothing", () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: "127.0.0.1",
      dataFolder: "./data",
      url: null,
      databaseUrl: null,
      mail: null,
      oidc: null,
      secret: null,
      signUp: "open",
      trustProxy: 0,
      model: null,
      importAllow: [],
      sample: true,
      logLevel: "info",
    });
  });

  test("reads what is set", () => {
    const config = readConfig({
      PORT: "0",
      DATABASE_URL: "postgresql://u:p@db/rapport",
      RAPPORT_URL: "https://rapport.example/",
      SMTP_URL: "smtp://mail.example:25",
      MAIL_FROM: "Rapport <r@rapport.example>",
      IMPORT_ALLOW: "www.intgovforum.org, Example.ORG",
      MODEL_URL: "",
    });
    expect(config).toMatchObject({ port: 0, url: "https://rapport.example", model: null });
    expect(config.importAllow).toEqual(["www.intgovforum.org", "example.org"]);
    expect(config.mail?.from).toContain("r@rapport.example");
  });

  test.each([
    [{ PORT: "eighty" }, "PORT must be a number"],
    [{ PORT: "70000" }, "PORT must be 0 to 65535"],
    [{ DATABASE_URL: "mysql://secret@x/y" }, "DATABASE_URL must be an address such as postgres://"],
    [{ OIDC_ISSUER: "https://login.example", OIDC_CLIENT_ID: "x" }, "OIDC_CLIENT_SECRET is missing"],
    [{ SMTP_URL: "smtp://mail.example" }, "MAIL_FROM is missing"],
    [{ IMPORT_ALLOW: "https://example.org/path" }, "IMPORT_ALLOW must be host names"],
  ])("names the variable that is wrong: %j", (environment, line) => {
    expect(() => readConfig(environment)).toThrow(line);
    expect(() => readConfig(environment)).not.toThrow("secret");
  });
});
