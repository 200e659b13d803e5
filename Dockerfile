# MijnKantoor ID: Keycloak with our providers, themes, realm and server options, built for PostgreSQL.
#
# Build the jars first, the image only packs them:
#   ./mvnw package -DskipTests -pl providers,themes
#   docker build -t mijnkantoor-id .

FROM quay.io/keycloak/keycloak:26.7.4 AS build
COPY --chown=1000:0 realm-export/keycloak.conf /opt/keycloak/conf/
COPY --chown=1000:0 providers/target/mijnkantoor-id-providers-*.jar themes/target/mijnkantoor-id-themes-*.jar /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build --db=postgres

FROM quay.io/keycloak/keycloak:26.7.4
LABEL org.opencontainers.image.title="MijnKantoor ID" \
      org.opencontainers.image.description="The identity provider of accounting offices, built on Keycloak" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build --chown=1000:0 /opt/keycloak/lib/quarkus /opt/keycloak/lib/quarkus
COPY --from=build --chown=1000:0 /opt/keycloak/providers /opt/keycloak/providers
COPY --from=build --chown=1000:0 /opt/keycloak/conf/keycloak.conf /opt/keycloak/conf/
COPY --chown=1000:0 realm-export/mijnkantoor-realm.json /opt/keycloak/data/import/

# The base image's user; said again so that nobody has to look it up.
USER 1000
# Asks the management port without curl, which the base image does not have.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/9000 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
CMD ["start", "--optimized", "--import-realm"]
