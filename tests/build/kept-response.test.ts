import { expect, test } from "vitest";
import { KeptResponse } from "../../scripts/build/kept-response.ts";

test("a kept response says what a server's says", async () => {
  const init = { status: 404, statusText: "Not Found", headers: { "content-type": "text/html" } };
  for (const body of ["通关\u{20000}", new TextEncoder().encode("通关\u{20000}"), null]) {
    const [kept, served] = [new KeptResponse(body, init), new Response(body, init)];
    expect([kept.status, kept.statusText, kept.ok]).toEqual([served.status, served.statusText, served.ok]);
    expect(kept.headers.get("content-type")).toBe(served.headers.get("content-type"));
    expect(kept.text()).toBe(await served.text());
  }
  expect([new KeptResponse().status, new KeptResponse().ok]).toEqual([200, true]);
});
