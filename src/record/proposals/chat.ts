/**
 * One question to a language model behind any address that speaks the chat completions of OpenAI (also Ollama,
 * vLLM, llama.cpp, LM Studio). https://platform.openai.com/docs/api-reference/chat
 */
import { z } from "zod";
import { fail, ok, type Result } from "../../kernel/result.ts";

export interface ModelConfig {
  /** Up to and with the version: "http://127.0.0.1:11434/v1". */
  readonly url: string;
  readonly name: string;
  readonly key: string | null;
}

/** `unreachable`: no answer in time; `refused`: an answer that says no; `unreadable`: an answer that is none. */
export interface ModelProblem {
  readonly code: "closed" | "too-long" | "unreachable" | "refused" | "unreadable";
  /** The status of the answer, where there was one. Never the key, never what was sent. */
  readonly status?: number;
}

export interface Asked {
  readonly system: string;
  readonly user: string;
}

/** Milliseconds for one answer: a model on a small machine reads 6,000 words in a minute or two. */
export const patience = 180_000;
const longestAnswer = 2_000_000;

const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** Asks once; a server that does not know `response_format` is asked again without it. Never throws. */
export async function ask(config: ModelConfig, asked: Asked, within = patience): Promise<Result<string, ModelProblem>> {
  const first = await post(config, asked, true, within);
  const retry =
    !first.ok && first.problem.code === "refused" && (first.problem.status === 400 || first.problem.status === 422);
  return retry ? post(config, asked, false, within) : first;
}

async function post(
  config: ModelConfig,
  asked: Asked,
  asJson: boolean,
  within: number,
): Promise<Result<string, ModelProblem>> {
  const body = {
    model: config.name,
    // The same record gives the same proposals, as far as a model can.
    temperature: 0,
    messages: [
      { role: "system", content: asked.system },
      { role: "user", content: asked.user },
    ],
    ...(asJson ? { response_format: { type: "json_object" } } : {}),
  };
  try {
    const response = await fetch(`${config.url.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(config.key === null ? {} : { authorization: `Bearer ${config.key}` }),
      },
      body: JSON.stringify(body),
      // The key and the words of a meeting go where the operator said, and nowhere else.
      redirect: "error",
      signal: AbortSignal.timeout(within),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return fail({ code: "refused", status: response.status });
    }
    const text = await bounded(response);
    const read = text === null ? null : completion.safeParse(parsed(text));
    const content = read?.success ? read.data.choices[0]?.message.content : undefined;
    return content === undefined ? fail({ code: "unreadable", status: response.status }) : ok(content);
  } catch {
    return fail({ code: "unreachable" });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The text of an answer, null where it has no end. */
async function bounded(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece as Uint8Array, { stream: true });
    if (text.length > longestAnswer) return null;
  }
  return text + decoder.decode();
}
