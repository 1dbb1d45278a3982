# Makes what distinguishes this installation from every other: passwords of the databases, the token between services and
# the key that signs tokens. What is there stays; what was deleted is made anew. The private key never leaves the volume
# of PostgreSQL, the others read what was written for them.
set -eu
umask 027
own=/var/lib/postgresql/installation
all=/run/installation
mkdir -p "$own"

secret() {
  [ -s "$own/$1" ] || { openssl rand -hex 32 >"$own/$1.new" && mv "$own/$1.new" "$own/$1"; }
  cat "$own/$1"
}

# base64url, as tokens and key sets write it.
url64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# A whole file or none: the services look for it all the time.
write() { cat >"$all/.$1" && mv "$all/.$1" "$all/$1"; }

if [ ! -s "$own/signing-key.pem" ]; then
  openssl genrsa -quiet -out "$own/signing-key.new" 2048
  mv "$own/signing-key.new" "$own/signing-key.pem"
fi
# The public key is encoded as two numbers: the modulus of 256 bytes, then 65537 in the last five.
modulus=$(openssl rsa -in "$own/signing-key.pem" -RSAPublicKey_out -outform DER 2>/dev/null | tail -c 261 | head -c 256 | url64)
[ ${#modulus} -eq 342 ] || { echo "The signing key is no RSA key of 2048 bits: delete $own/signing-key.pem." >&2; exit 1; }
kid=$(printf '%s' "$modulus" | openssl dgst -sha256 -binary | url64 | cut -c 1-16)
echo "$kid" >"$own/signing-key.id"
printf '{"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","e":"AQAB","n":"%s"}]}\n' "$kid" "$modulus" | write keys.json

service_token=$(secret service-token)

subgraph() {
  cat <<PROPERTIES
config_ordinal=280
counterpoint.identity.issuer=counterpoint
counterpoint.identity.keys=file:$all/keys.json
counterpoint.identity.service-tokens=$service_token
quarkus.datasource.reactive.url=postgresql://postgresql:5432/$1
quarkus.datasource.jdbc.url=jdbc:postgresql://postgresql:5432/$1
quarkus.datasource.username=$1
quarkus.datasource.password=$(secret "$1.password")
PROPERTIES
}

subgraph sources | write sources-service.properties
{ subgraph claims && echo "counterpoint.feed.service-token=$service_token"; } | write claims-service.properties
write gateway.properties <<PROPERTIES
config_ordinal=280
counterpoint.gateway.identity.issuer=counterpoint
counterpoint.gateway.identity.keys=file:$all/keys.json
counterpoint.gateway.subgraph-token=$service_token
PROPERTIES
: | write complete
