/** What a measure's and a notice's page take on once they stand: nobody waits for it. */
import "./contents.ts";
import "./quote.ts";
