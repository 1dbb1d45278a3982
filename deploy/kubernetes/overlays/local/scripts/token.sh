# Prints a token for a role, valid for an hour: kubectl exec postgresql-0 -- sh /etc/postgresql/token.sh curator
set -eu
role=${1:?intake, curator or admin}
own=/var/lib/postgresql/installation
url64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

now=$(date +%s)
header=$(printf '{"alg":"RS256","typ":"JWT","kid":"%s"}' "$(cat "$own/signing-key.id")" | url64)
claims=$(printf '{"iss":"counterpoint","aud":"counterpoint","sub":"%s","roles":["%s"],"iat":%s,"exp":%s}' \
  "$role" "$role" "$now" $((now + 3600)) | url64)

signature=$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign "$own/signing-key.pem" | url64)
printf '%s.%s.%s\n' "$header" "$claims" "$signature"
