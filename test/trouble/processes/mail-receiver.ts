import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that it thinks about a message, so that several senders are at work at once. */
const THINKING_MS = 20;

/** A mail server that takes everything and remembers for whom (RFC 5321, as little as there must be). */
export type MailReceiver = {
  url: string;
  /** The addresses it got a message for, in order, one for each message. */
  received: string[];
  close(): Promise<void>;
};

export async function startMailReceiver(): Promise<MailReceiver> {
  const received: string[] = [];
  const server = createServer((socket) => {
    let [waiting, to, inMessage] = ['', '', false];
    socket.on('error', () => {});
    socket.write('220 ontvanger.example\r\n');
    socket.setEncoding('utf8').on('data', async (text: string) => {
      waiting += text;
      if (inMessage) {
        if (!waiting.endsWith('\r\n.\r\n')) return;
        [waiting, inMessage] = ['', false];
        await sleep(THINKING_MS);
        received.push(to);
        socket.write('250 taken\r\n');
      }
      for (let end = waiting.indexOf('\r\n'); end >= 0 && !inMessage; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        to = /^RCPT TO:<(.*)>/i.exec(line)?.[1] ?? to;
        inMessage = /^DATA/i.test(line);
        if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write(inMessage ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere.');
  return {
    url: `smtp://localhost:${address.port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
