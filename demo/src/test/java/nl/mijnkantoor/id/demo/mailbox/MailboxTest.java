package nl.mijnkantoor.id.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = Mailbox.start(Mailbox.Config.local(0, 0, folder));
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void isEmptyAtFirst() throws Exception {
        assertThat(json("/api/v1/messages").path("messages").isEmpty()).isTrue();
    }

    @Test
    void listsTheNewestMailFirst() throws Exception {
        send("first", "text", "<p>html</p>", "sanne@kantoor.example");
        send("second", "text", "<p>html</p>", "joris@kantoor.example");

        var messages = json("/api/v1/messages").path("messages");

        assertThat(messages.findValuesAsText("Subject")).containsExactly("second", "first");
        assertThat(messages.at("/0/To/0/Address").asText()).isEqualTo("joris@kantoor.example");
        assertThat(messages.at("/0/Created").asText()).matches("\\d{4}-.*Z");
        assertThat(messages.at("/0/ID").asText()).isNotEmpty();
    }

    @Test
    void showsBothPartsOfAMailDecoded() throws Exception {
        send("Één kantoor – ‘De Vries’ €", "Beste Zoë,", "<p>Beste Zoë, <b>€ 5</b></p>", "zoe@kantoor.example");

        var mail = json("/api/v1/message/" + newest());

        assertThat(mail.path("Subject").asText()).isEqualTo("Één kantoor – ‘De Vries’ €");
        assertThat(mail.path("Text").asText().strip()).isEqualTo("Beste Zoë,");
        assertThat(mail.path("HTML").asText()).isEqualTo("<p>Beste Zoë, <b>€ 5</b></p>");
        assertThat(mail.at("/From/Name").asText()).isEqualTo("Kantoor Ünal");
        assertThat(mail.at("/From/Address").asText()).isEqualTo("noreply@kantoor.example");
        assertThat(json("/api/v1/message/" + newest() + "/headers")
                        .at("/Subject/0")
                        .asText())
                .isEqualTo("Één kantoor – ‘De Vries’ €");
    }

    @Test
    void showsAnEnclosedImageWhereTheMailHasItsPlace() throws Exception {
        sendRaw("""
                Content-Type: multipart/related; boundary=x

                --x
                Content-Type: text/html

                <img src="cid:logo@kantoor">
                --x
                Content-Type: image/png; name=logo.png
                Content-ID: <logo@kantoor>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --x--""".replace("\n", "\r\n"));

        assertThat(json("/api/v1/message/" + newest()).path("HTML").asText().strip())
                .isEqualTo("<img src=\"data:image/png;base64,iVBORw0KGgo=\">");
    }

    @Test
    void keepsOneMailForSeveralReceivers() throws Exception {
        send("together", "text", "<p>html</p>", "a@kantoor.example", "b@kantoor.example");

        assertThat(mailbox.inbox().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.isTo("A@kantoor.example")).isTrue();
            assertThat(mail.isTo("b@kantoor.example")).isTrue();
        });
    }

    @Test
    void stillHasItsMailsAfterARestart() throws Exception {
        send("kept", "text", "<p>html</p>", "sanne@kantoor.example");
        mailbox.close();

        open();
        send("new", "text", "<p>html</p>", "sanne@kantoor.example");

        assertThat(mailbox.inbox().mails()).extracting(Mail::subject).containsExactly("new", "kept");
    }

    @Test
    void forgetsAllOrWhatItIsTold() throws Exception {
        send("first", "text", "<p>html</p>", "sanne@kantoor.example");
        var first = newest();
        send("second", "text", "<p>html</p>", "sanne@kantoor.example");

        assertThat(delete("{\"IDs\":[\"" + first + "\"]}").statusCode()).isEqualTo(200);
        assertThat(mailbox.inbox().mails()).extracting(Mail::subject).containsExactly("second");
        assertThat(delete("{nonsense").statusCode()).isEqualTo(400);
        assertThat(mailbox.inbox().mails()).hasSize(1);
        assertThat(delete("").statusCode()).isEqualTo(200);
        assertThat(mailbox.inbox().mails()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void letsAMailDoNothingButShowItselfAndItsLinks() throws Exception {
        send(
                "<img src=x onerror=alert(1)>",
                "</pre><script>alert(1)</script>",
                "<html><head lang=nl></head><body><script>alert(1)</script></body></html>",
                "sanne@kantoor.example");

        var html = get("/view/" + newest() + ".html");
        var text = get("/view/" + newest() + ".txt");
        var raw = get("/api/v1/message/" + newest() + "/raw");

        assertThat(html.body()).contains("<head lang=nl><base target=\"_blank\">");
        assertThat(header(html, "Content-Security-Policy"))
                .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'")
                .doesNotContain("script");
        assertThat(header(text, "Content-Type")).startsWith("text/plain");
        assertThat(header(raw, "Content-Type")).startsWith("text/plain");
        assertThat(header(raw, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void answersWhatItDoesNotHaveWith404AndWhatItDoesNotDoWith405() throws Exception {
        for (var path : new String[] {
            "/api/v1/message/1", "/view/1.html", "/nothing", "/../secrets.properties", "/view/..%2F..%2Fx.html"
        }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        var post = HttpRequest.newBuilder(uri("/api/v1/messages")).POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(http.send(post.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void servesItsPageWithoutInlineScripts() throws Exception {
        var page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self';");
        assertThat(page.body()).contains("lang=\"nl\"").doesNotContain("<script>", "onclick", "style=");
        for (var file : new String[] {"/mailbox.css", "/mailbox.js", "/logo.svg"}) {
            assertThat(page.body()).contains(file);
            assertThat(get(file).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void survivesBrokenMails() throws Exception {
        sendRaw("no header at all");
        sendRaw("Subject: =?unknown-set?Q?caf=E9?=\r\nContent-Type: text/plain; charset=unknown-set\r\n\r\nhello");
        sendRaw("To: @@, <<\r\nDate: yesterday\r\nContent-Type: multipart/mixed\r\n\r\nno boundary");
        sendRaw("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\n***");
        sendRaw("Content-Type: ;;;\r\nContent-Transfer-Encoding: none\r\n\r\n" + "\u0000\u0001".repeat(50));
        send("whole", "text", "<p>html</p>", "sanne@kantoor.example");

        var messages = json("/api/v1/messages").path("messages");

        assertThat(messages).hasSize(6);
        for (var message : messages) {
            assertThat(get("/api/v1/message/" + message.path("ID").asText()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(messages.at("/0/Subject").asText()).isEqualTo("whole");
    }

    @Test
    void refusesMailWhileItIsOffAndTakesItOnTheSamePortAfterwards() throws Exception {
        var port = mailbox.smtpPort();
        mailbox.stopSmtp();

        assertThatThrownBy(() -> send("lost", "text", "<p>html</p>", "sanne@kantoor.example"))
                .isInstanceOf(MessagingException.class);
        assertThat(get("/api/v1/messages").statusCode()).isEqualTo(200);
        mailbox.startSmtp();
        send("back", "text", "<p>html</p>", "sanne@kantoor.example");

        assertThat(mailbox.smtpPort()).isEqualTo(port);
        assertThat(mailbox.inbox().mails()).extracting(Mail::subject).containsExactly("back");
    }

    private void send(String subject, String text, String html, String... receivers) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("noreply@kantoor.example", "Kantoor Ünal", "UTF-8"));
        for (var receiver : receivers) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(receiver));
        }
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var formatted = new MimeBodyPart();
        formatted.setContent(html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, formatted));
        Transport.send(message);
    }

    private void sendRaw(String content) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), mailbox.smtpPort());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            in.readLine();
            for (var line : new String[] {
                "HELO test", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA", content + "\r\n."
            }) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                assertThat(in.readLine()).matches("[23]\\d\\d.*");
            }
        }
    }

    private String newest() {
        return mailbox.inbox().mails().get(0).id();
    }

    private JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String body) throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/v1/messages"))
                .method("DELETE", HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(mailbox.url().replace("localhost", "127.0.0.1") + path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
