package dev.scimlet.value.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 5280 §4.1: the form of one X.509 certificate")
class CertificatesTest {

  private static final int MUTATIONS = 2000;

  /** Self-signed, with a key on the curve P-256, for nobody. */
  private static final byte[] CERTIFICATE =
      Base64.getDecoder()
          .decode(
              "MIIBijCCAS+gAwIBAgIUMx4o55DhHu+OYt/S/Gjzrnqk9vQwCgYIKoZIzj0EAwIwGTEXMBUGA1UE"
                  + "AwwOQmFyYmFyYSBKZW5zZW4wIBcNMjYxMTI1MjMzMzMyWhgPMjEyNjExMDEyMzMzMzJaMBkxFzAV"
                  + "BgNVBAMMDkJhcmJhcmEgSmVuc2VuMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE4YKWWXf7IQ6S"
                  + "yvepl/yUNnAYDc42VGIwTchvpdXFel+gnOa/1tRzc2NmC0YxkP2iz5jMZeb13mo1NhOFqxiMqaNT"
                  + "MFEwHQYDVR0OBBYEFFGqoN+HshPblX3GupletNjakVL6MB8GA1UdIwQYMBaAFFGqoN+HshPblX3G"
                  + "upletNjakVL6MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAIqtIxzQL3JdhkDc"
                  + "5Wch9CsUHGgPLhQAKhQTnOsdqQpPAiEAskzfBHNpRc9OET6ko7NRcUHGTyM6HeKDQu7V9tZHa+U=");

  @Test
  void aCertificateIsOne() throws CertificateException {
    assertThat(CertificateFactory.getInstance("X.509"))
        .satisfies(factory -> factory.generateCertificate(new ByteArrayInputStream(CERTIFICATE)));
    assertThat(Certificates.isOne(CERTIFICATE)).isTrue();
  }

  @Test
  void moreOrLessIsNone() {
    byte[] two = Arrays.copyOf(CERTIFICATE, 2 * CERTIFICATE.length);
    System.arraycopy(CERTIFICATE, 0, two, CERTIFICATE.length, CERTIFICATE.length);

    assertThat(Certificates.isOne(two)).isFalse();
    for (int length = 0; length < CERTIFICATE.length; length++) {
      assertThat(Certificates.isOne(Arrays.copyOf(CERTIFICATE, length))).isFalse();
    }
    assertThat(Certificates.isOne(Arrays.copyOf(CERTIFICATE, CERTIFICATE.length + 1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"30063000 3000 0300", "3081063000 3000 0300"})
  void theShortestLengthAloneIsRight(String hex) {
    assertThat(Certificates.isOne(bytes(hex))).isEqualTo(hex.startsWith("3006"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "3000",
        "3080 3000 3000 0300 0000",
        "3082",
        "308400000006 3000 3000 0300",
        "3085 0000000006 3000 3000 0300",
        "3084ffffffff 3000 3000 0300",
        "3006 3000 0300 3000",
        "3004 3000 3000",
        "3008 3000 3000 0300 0500",
        "3006 3000 3000 0301",
        "3006 3000 3002 0300",
        "3106 3000 3000 0300"
      })
  void anyOtherFormIsNone(String hex) {
    assertThat(Certificates.isOne(bytes(hex))).isFalse();
  }

  @Test
  void whateverBytesSayNothingBreaks() {
    Random random = new Random(5280);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = CERTIFICATE.clone();
      for (int j = 0; j < 3; j++) {
        changed[random.nextInt(40)] = (byte) random.nextInt(256);
      }
      boolean found = Certificates.isOne(changed);
      assertThat(found && changed[0] != CERTIFICATE[0]).isFalse();
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
