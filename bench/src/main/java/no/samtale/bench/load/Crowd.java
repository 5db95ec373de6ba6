package no.samtale.bench.load;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.bench.BenchFailure;
import no.samtale.bench.Texts;
import no.samtale.bench.site.Site;
import no.samtale.bench.socket.LeanSocket;
import no.samtale.bench.socket.ServerFrames;
import no.samtale.bench.socket.SocketLoop;
import no.samtale.platform.Ids;

/** The people at one server: they come in as browsers do, and are paired. */
public final class Crowd implements AutoCloseable {
    private static final Pattern AGENT = Pattern.compile("\"agent\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern ME = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PATIENCE_SECONDS = 20;

    private final Site site;
    private final SocketLoop sockets;
    private final Http http;
    private final List<LeanSocket> opened = new ArrayList<>();
    /** The cookie of each agent, by its id. */
    private final Map<String, String> cookies = new TreeMap<>();

    private String officer = "";

    public Crowd(Site site, SocketLoop sockets) {
        this.site = site;
        this.sockets = sockets;
        this.http = new Http(site.port());
        site.emails().forEach(this::signIn);
    }

    /** The cookie of the agent who answers for privacy, as a header. */
    public String officer() {
        return officer;
    }

    /** Any agent's cookie, as a header. */
    public String cookie() {
        return cookies.values().iterator().next();
    }

    private void signIn(String email) {
        Http.Answer answer = http.send(
                        "POST",
                        "/api/console/session",
                        "",
                        "{\"email\":\"" + email + "\",\"password\":\"" + site.password() + "\"}")
                .required("Signing in");
        String cookie = "Cookie: " + answer.cookie() + "\r\n";
        cookies.put(first(ME, answer.body()), cookie);
        // The first is the one.
        officer = officer.isEmpty() ? cookie : officer;
    }

    /** Makes the pairs: agents are there first, so that each visitor is given to one of them at once. */
    public List<Pair> pairs(int count) {
        Map<String, Deque<LeanSocket>> desks = new TreeMap<>();
        int each = Math.ceilDiv(count, cookies.size());
        cookies.forEach((agent, cookie) -> desks.put(agent, desk(cookie, each)));
        cookies.values().forEach(cookie -> http.send(
                        "PUT", "/api/console/availability", cookie, "{\"availability\":\"available\"}")
                .required("Becoming available"));
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visitors.add(start());
        }
        return visitors.stream()
                .map(visitor -> new Pair(visitor.conversation(), enter(visitor), take(desks, visitor.conversation())))
                .toList();
    }

    /** Lets visitors in whom no agent has taken yet: each has begun a conversation, and stays connected. */
    public void visitors(int count) {
        for (int i = 0; i < count; i++) {
            enter(start());
        }
    }

    private record Visitor(UUID conversation, String token) {}

    private Deque<LeanSocket> desk(String cookie, int count) {
        Deque<LeanSocket> desk = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            LeanSocket socket = open("/api/console/socket", cookie);
            greet(socket, "{\"type\":\"hello\",\"protocol\":1,\"after\":0}");
            desk.add(socket);
        }
        return desk;
    }

    private Visitor start() {
        Visitor visitor = new Visitor(Ids.timeOrdered(), token());
        String body = "{\"conversationId\":\"" + visitor.conversation()
                + "\",\"language\":\"nb\",\"noticeVersion\":\"1.0.0\",\"fields\":{},\"message\":{\"id\":\""
                + Ids.timeOrdered()
                + "\",\"text\":\"" + Texts.all().getFirst() + "\"}}";
        http.send(
                        "POST",
                        "/api/widget/entrypoints/" + site.entrypoint() + "/conversations",
                        "Samtale-Token: " + visitor.token() + "\r\n",
                        body)
                .required("Starting a conversation");
        return visitor;
    }

    private String token() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        ByteBuffer entrypoint = ByteBuffer.allocate(16)
                .putLong(site.entrypoint().getMostSignificantBits())
                .putLong(site.entrypoint().getLeastSignificantBits());
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return "1." + base64.encodeToString(entrypoint.array()) + "." + base64.encodeToString(secret);
    }

    private LeanSocket enter(Visitor visitor) {
        LeanSocket socket = open("/api/widget/socket", "");
        greet(socket, "{\"type\":\"hello\",\"protocol\":1,\"token\":\"" + visitor.token() + "\",\"after\":1}");
        return socket;
    }

    /** A socket of the agent who was given the conversation, watching it; of a colleague if all of theirs are taken. */
    private LeanSocket take(Map<String, Deque<LeanSocket>> desks, UUID conversation) {
        Deque<LeanSocket> own = desks.getOrDefault(agentOf(conversation), new ArrayDeque<>());
        Deque<LeanSocket> desk = own.isEmpty()
                ? desks.values().stream()
                        .filter(other -> !other.isEmpty())
                        .findFirst()
                        .orElseThrow()
                : own;
        LeanSocket socket = desk.remove();
        socket.send("{\"type\":\"watch\",\"conversation\":\"" + conversation + "\",\"after\":1,\"afterNote\":0}");
        return socket;
    }

    private String agentOf(UUID conversation) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            String row = http.send("GET", "/api/console/conversations?ids=" + conversation, cookie(), "")
                    .required("Looking at a conversation")
                    .body();
            Matcher agent = AGENT.matcher(row);
            if (agent.find()) {
                return agent.group(1);
            }
            pause();
        }
        throw new BenchFailure("A conversation was given to no agent within " + PATIENCE_SECONDS + " s");
    }

    private LeanSocket open(String path, String headers) {
        LeanSocket socket = LeanSocket.open(site.port(), path, headers);
        opened.add(socket);
        sockets.add(socket);
        return socket;
    }

    private void greet(LeanSocket socket, String hello) {
        CountDownLatch welcomed = new CountDownLatch(1);
        socket.listen((bytes, from, to) -> {
            switch (ServerFrames.kind(bytes, from, to)) {
                case WELCOME -> welcomed.countDown();
                case REFUSED -> throw SocketLoop.refused(bytes, from, to);
                case STORED, MESSAGE, OTHER -> {}
            }
        });
        socket.send(hello);
        try {
            if (!welcomed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                sockets.check();
                throw new BenchFailure("A socket was not welcomed within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new BenchFailure("The server's answer lacks what the bench needs");
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        opened.forEach(LeanSocket::close);
        http.close();
    }
}
