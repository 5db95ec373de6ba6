package no.samtale.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the message path promises: each message once, in order, without gaps, whoever writes at the same time. */
@SamtaleTest
class PostMessageStoreTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    PostMessage post;

    @Autowired
    Messages messages;

    @Autowired
    CloseConversation close;

    @Autowired
    ConversationAccess access;

    @Autowired
    MessageStore store;

    @Autowired
    PostedMessages posted;

    @Autowired
    Vault vault;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Company company;
    private Company.Person kari;
    private Entrypoint entrypoint;
    private Visitors visitors;

    @BeforeEach
    void company() {
        company = Company.in(context);
        kari = company.hire("Kari Nordmann", Role.AGENT);
        entrypoint = company.entrypoint();
        visitors = Visitors.in(context);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void storesMessagesOfManyAtOnceEachOnceAndWithoutGaps() {
        AccessibleConversation visitor = visitors.start(entrypoint, "Hei");
        AccessibleConversation agent = access.forAgent(company.principal(kari, Role.AGENT), visitor.id());
        List<CompletableFuture<PostedMessage>> answers = IntStream.range(0, 500)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> post.post(i % 2 == 0 ? visitor : agent, id(), "Melding " + i), threads)
                        .thenCompose(answer -> answer))
                .toList();

        List<Long> seqs =
                answers.stream().map(answer -> answer.join().seq()).sorted().toList();

        assertThat(seqs)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 501).boxed().toList());
        assertThat(all(visitor))
                .extracting(Message::seq)
                .isSorted()
                .hasSize(501)
                .doesNotHaveDuplicates();
    }

    @Test
    void storesAnIdGivenToTwoNodesAtOnceOnlyOnce() {
        AccessibleConversation conversation = visitors.start(entrypoint, "Hei");
        // Each node has writers of its own, on the same database.
        List<MessageWriters> nodes = List.of(new MessageWriters(store, posted), new MessageWriters(store, posted));
        List<MessageId> ids = IntStream.range(0, 200).mapToObj(i -> id()).toList();

        List<CompletableFuture<PostedMessage>> answers = new ArrayList<>();
        for (MessageId id : ids) {
            for (MessageWriters node : nodes) {
                answers.add(CompletableFuture.supplyAsync(
                                () -> node.of(conversation.account(), conversation.shard())
                                        .write(message(conversation, id, "Samme")),
                                threads)
                        .thenCompose(answer -> answer));
            }
        }
        List<PostedMessage> stored =
                answers.stream().map(CompletableFuture::join).toList();

        assertThat(all(conversation)).hasSize(201);
        assertThat(stored).filteredOn(PostedMessage::fresh).hasSize(200);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(stored.get(2 * i).seq()).isEqualTo(stored.get(2 * i + 1).seq());
        }
        nodes.forEach(MessageWriters::destroy);
    }

    @Test
    void storesTheRestOfABatchThatHasABadRow() {
        AccessibleConversation conversation = visitors.start(entrypoint, "Hei");
        MessageWriters node = new MessageWriters(store, posted);
        MessageWriter writer = node.of(conversation.account(), conversation.shard());
        List<CompletableFuture<PostedMessage>> good = new ArrayList<>();
        List<CompletableFuture<PostedMessage>> bad = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (i == 30) {
                // A text without a body: the database's own check refuses it.
                bad.add(writer.write(new NewMessage(
                        conversation.id(),
                        id(),
                        MessageKind.TEXT,
                        Author.VISITOR,
                        ScreenedText.of("uten innhold"),
                        null)));
            }
            good.add(writer.write(message(conversation, id(), "God " + i)));
        }

        assertThat(good).allSatisfy(answer -> assertThat(answer.join().fresh()).isTrue());
        assertThat(code(bad.getFirst())).isEqualTo(ProblemCode.UNAVAILABLE);
        assertThat(all(conversation))
                .extracting(Message::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 61).boxed().toList());
        node.destroy();
    }

    @Test
    void answersARetryWithWhatIsStored() {
        AccessibleConversation conversation = visitors.start(entrypoint, "Hei");
        MessageId id = id();
        PostedMessage first = post.postAndWait(conversation, id, "Først");

        PostedMessage again = post.postAndWait(conversation, id, "Først");

        assertThat(first.fresh()).isTrue();
        assertThat(again).isEqualTo(new PostedMessage(id, first.seq(), first.at(), false, ScreenedText.of("Først")));
        assertThat(messages.posted(conversation, again).text()).isEqualTo("Først");
    }

    @Test
    void refusesAnIdThatStandsForAnotherAuthorsMessage() {
        AccessibleConversation visitor = visitors.start(entrypoint, "Hei");
        AccessibleConversation agent = access.forAgent(company.principal(kari, Role.AGENT), visitor.id());
        MessageId id = id();
        post.postAndWait(visitor, id, "Min");

        assertThatThrownBy(() -> post.postAndWait(agent, id, "Også min"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.ID_REUSED));
    }

    @Test
    void refusesAMessageAfterTheEndButAnswersARetryOfOneBeforeIt() {
        AccessibleConversation conversation = visitors.start(entrypoint, "Hei");
        MessageId before = id();
        PostedMessage first = post.postAndWait(conversation, before, "Før slutten");
        AccessibleConversation agents = access.forAgent(company.principal(kari, Role.AGENT), conversation.id());
        close.close(conversation);

        assertThatThrownBy(() -> post.postAndWait(agents, id(), "Etter slutten"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.CONVERSATION_CLOSED));
        assertThat(post.postAndWait(conversation, before, "Før slutten").seq()).isEqualTo(first.seq());
        assertThat(all(conversation))
                .extracting(Message::kind)
                .containsExactly(MessageKind.TEXT, MessageKind.TEXT, MessageKind.CLOSED);
    }

    @Test
    void takesAMessageAsLongAsTheLimitAndRefusesALongerOne() {
        AccessibleConversation conversation = visitors.start(entrypoint, "Hei");
        String longest = "å".repeat(Limits.MESSAGE_LENGTH);

        PostedMessage stored = post.postAndWait(conversation, id(), longest);

        assertThat(messages.posted(conversation, stored).text()).isEqualTo(longest);
        assertThatThrownBy(() -> post.postAndWait(conversation, id(), longest + "å"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.MESSAGE_TOO_LONG));
        assertThatThrownBy(() -> post.postAndWait(conversation, id(), " \n "))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.MESSAGE_EMPTY));
    }

    private NewMessage message(AccessibleConversation conversation, MessageId id, String text) {
        ScreenedText screened = ScreenedText.of(text);
        byte[] sealed = screened.seal(Purpose.DELIVER, vault, conversation.scope(), MessageStore.body(id));
        return new NewMessage(conversation.id(), id, MessageKind.TEXT, Author.VISITOR, screened, sealed);
    }

    private List<Message> all(AccessibleConversation conversation) {
        List<Message> all = new ArrayList<>();
        for (List<Message> page = messages.after(conversation, 0, Limits.MESSAGES_PER_PAGE);
                !page.isEmpty();
                page = messages.after(conversation, all.getLast().seq(), Limits.MESSAGES_PER_PAGE)) {
            all.addAll(page);
        }
        return all;
    }

    private static ProblemCode code(CompletableFuture<PostedMessage> answer) {
        try {
            answer.join();
            throw new AssertionError("stored");
        } catch (CompletionException e) {
            return Objects.requireNonNull((Problem) e.getCause()).code();
        }
    }

    private static MessageId id() {
        return new MessageId(UUID.randomUUID());
    }
}
