package no.samtale.bench.load;

import no.samtale.bench.Texts;
import no.samtale.bench.socket.LeanSocket;
import no.samtale.bench.socket.MessageFrame;
import no.samtale.bench.socket.ServerFrames;
import no.samtale.bench.socket.SocketLoop;

/** One pair in the closed loop. Lives on the sockets' thread. */
final class Exchange {
    private static final byte[][] TEXTS = Texts.bytes();

    private final LeanSocket[] sides;
    private final MessageFrame frame;
    private final ClosedLoop loop;
    private final int run;
    private int number;
    private int turn = 1;
    private boolean stored;
    private boolean received;

    Exchange(Pair pair, int run, ClosedLoop loop) {
        this.sides = new LeanSocket[] {pair.visitor(), pair.agent()};
        this.frame = new MessageFrame(pair.conversation());
        this.run = run;
        this.loop = loop;
        sides[0].listen((bytes, from, to) -> hear(0, bytes, from, to));
        sides[1].listen((bytes, from, to) -> hear(1, bytes, from, to));
    }

    /** The other side's turn: says something. */
    void next() {
        turn = 1 - turn;
        number++;
        stored = false;
        received = false;
        sides[turn].send(frame.bytes(), frame.write(run, number, TEXTS[number % TEXTS.length]));
    }

    private void hear(int side, byte[] bytes, int from, int to) {
        switch (ServerFrames.kind(bytes, from, to)) {
            case STORED -> stored |= side == turn && isMine(bytes, from, to);
            case MESSAGE -> received |= side != turn && isMine(bytes, from, to);
            case REFUSED -> throw SocketLoop.refused(bytes, from, to);
            case WELCOME, OTHER -> {
                return;
            }
        }
        if (stored && received && loop.delivered()) {
            next();
        }
    }

    private boolean isMine(byte[] bytes, int from, int to) {
        return ServerFrames.number(bytes, from, to, run) == number;
    }
}
