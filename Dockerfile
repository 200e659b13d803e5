# MijnKantoor ID: Keycloak with our providers, themes, realm and server options, built for PostgreSQL.
#
# Build the jars first, the image only packs them:
#   ./mvnw package -DskipTests -pl providers,themes,demo
#   docker build -t mijnkantoor-id .

FROM quay.io/keycloak/keycloak:26.7.4 AS build
COPY --chown=1000:0 realm-export/keycloak.conf /opt/keycloak/conf/
COPY --chown=1000:0 providers/target/mijnkantoor-id-providers-*.jar themes/target/mijnkantoor-id-themes-*.jar /opt/keycloak/providers/
# Training: a server on a throw-away database of Keycloak's own, at which people log in. Java keeps the classes it met, and
# finds them again in the server for PostgreSQL, which is the same but for its database (class StartCache).
COPY demo/target/demo.jar /training/
COPY demo/target/lib /training/lib/
COPY realm-export/mijnkantoor-realm.json /training/
RUN /opt/keycloak/bin/kc.sh build --db=dev-file \
 && java -cp /training/demo.jar nl.mijnkantoor.id.demo.Training /opt/keycloak /training/mijnkantoor-realm.json /opt/keycloak/start.aot
RUN /opt/keycloak/bin/kc.sh build --db=postgres

FROM quay.io/keycloak/keycloak:26.7.4
LABEL org.opencontainers.image.title="MijnKantoor ID" \
      org.opencontainers.image.description="The identity provider of accounting offices, built on Keycloak" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build --chown=1000:0 /opt/keycloak/lib/quarkus /opt/keycloak/lib/quarkus
COPY --from=build --chown=1000:0 /opt/keycloak/providers /opt/keycloak/providers
COPY --from=build --chown=1000:0 /opt/keycloak/conf/keycloak.conf /opt/keycloak/conf/
COPY --from=build --chown=1000:0 /opt/keycloak/start.aot /opt/keycloak/
COPY --chown=1000:0 realm-export/mijnkantoor-realm.json /opt/keycloak/data/import/

# Who sets this variable anew keeps these options in it: without them the server starts as well, but later.
# Java says nothing where the cache does not fit.
ENV JAVA_OPTS_APPEND="-XX:AOTCache=/opt/keycloak/start.aot -Xlog:aot*=off -Xlog:cds*=off"

# The base image's user; said again so that nobody has to look it up.
USER 1000
# Asks the management port without curl, which the base image does not have.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/9000 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
CMD ["start", "--optimized", "--import-realm"]
