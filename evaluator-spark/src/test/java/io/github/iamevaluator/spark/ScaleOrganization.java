package io.github.iamevaluator.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A large organization as a folder of exports: roles with managed policies out of a pool, under an SCP.
 *
 * @param accounts how many
 * @param roles in each
 * @param policies different ones, attached all over the organization
 * @param attached to each role
 */
record ScaleOrganization(int accounts, int roles, int policies, int attached) {

    private static final List<String> SERVICES =
            List.of("s3", "sqs", "sns", "lambda", "dynamodb", "ec2", "logs", "kms", "ecr", "events");
    private static final String GUARD =
            "{'Version':'2012-10-17','Statement':{'Sid':'Regions','Effect':'Deny','NotAction':['iam:*','sts:*','s3:List*'],"
                    + "'Resource':'*','Condition':{'StringNotEquals':{'aws:RequestedRegion':['eu-west-1','us-east-1']}}}}";
    private static final String FULL =
            "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}";

    static String account(int number) {
        return Long.toString(300_000_000_000L + number);
    }

    static String service(int number) {
        return SERVICES.get(number % SERVICES.size());
    }

    /** Writes the folder, with the SCP or without. */
    void write(Path folder, boolean guarded) throws IOException {
        organization(folder.resolve("organization"), guarded);
        for (int account = 0; account < accounts; account++) {
            write(
                    folder.resolve("accounts/" + account(account) + "/get-account-authorization-details.json"),
                    details(account));
        }
    }

    private void organization(Path folder, boolean guarded) throws IOException {
        write(
                folder.resolve("describe-organization.json"),
                "{'Organization':{'Id':'o-scale12345','MasterAccountId':'999999999999'}}");
        write(
                folder.resolve("list-roots.json"),
                "{'Roots':[{'Id':'r-scal','Name':'Root','PolicyTypes':[{'Type':'SERVICE_CONTROL_POLICY','Status':'ENABLED'}]}]}");
        write(folder.resolve("list-organizational-units-for-parent/r-scal.json"), "{'OrganizationalUnits':[]}");
        String all = IntStream.range(0, accounts)
                .mapToObj(i -> "{'Id':'" + account(i) + "','Name':'account-" + i + "','Status':'ACTIVE'}")
                .collect(Collectors.joining(",", "{'Accounts':[", "]}"));
        write(folder.resolve("list-accounts-for-parent/r-scal.json"), all);
        String[] everywhere = Stream.concat(
                        Stream.of("r-scal"), IntStream.range(0, accounts).mapToObj(ScaleOrganization::account))
                .toArray(String[]::new);
        control(folder, "p-FullAWSAccess", FULL, everywhere);
        if (guarded) {
            control(folder, "p-guardguard", GUARD, "r-scal");
        }
    }

    private static void control(Path folder, String id, String document, String... targets) throws IOException {
        write(
                folder.resolve("describe-policy/" + id + ".json"),
                "{'Policy':{'PolicySummary':{'Id':'" + id + "','Name':'" + id
                        + "','Type':'SERVICE_CONTROL_POLICY','AwsManaged':false},'Content':"
                        + '"' + document.replace("'", "\\\"") + '"' + "}}");
        write(
                folder.resolve("list-targets-for-policy/" + id + ".json"),
                Stream.of(targets)
                        .map(target -> "{'TargetId':'" + target + "'}")
                        .collect(Collectors.joining(",", "{'Targets':[", "]}")));
    }

    private String details(int account) {
        List<String> parts = new ArrayList<>();
        for (int role = 0; role < roles; role++) {
            parts.add(role(account, role));
        }
        String pool = IntStream.range(0, policies)
                .mapToObj(number -> policy(account, number))
                .collect(Collectors.joining(",", "'Policies':[", "]"));
        return "{'UserDetailList':[],'GroupDetailList':[]," + pool + ",'RoleDetailList':[" + String.join(",", parts)
                + "]}";
    }

    private String role(int account, int role) {
        String attachments = IntStream.range(0, attached)
                .map(i -> (role * 31 + i * 17 + account) % policies)
                .distinct()
                .mapToObj(i -> "{'PolicyName':'shared-" + i + "','PolicyArn':'" + policyArn(account, i) + "'}")
                .collect(Collectors.joining(","));
        return "{'Path':'/','RoleName':'role-" + role + "','RoleId':'AROA" + account + "X" + role
                + "','Arn':'arn:aws:iam::"
                + account(account) + ":role/role-" + role
                + "','AssumeRolePolicyDocument':{'Version':'2012-10-17','Statement':"
                + "[{'Effect':'Allow','Principal':{'AWS':'" + account(account) + "'},'Action':'sts:AssumeRole'}]},"
                + "'RolePolicyList':[],'Tags':[{'Key':'team','Value':'t" + role % 7 + "'}],'AttachedManagedPolicies':["
                + attachments + "]}";
    }

    private static String policyArn(int account, int number) {
        return "arn:aws:iam::" + account(account) + ":policy/shared-" + number;
    }

    private static String policy(int account, int number) {
        String statements = IntStream.range(0, 6)
                .mapToObj(i -> statement(service(number + i), number * 6 + i))
                .collect(Collectors.joining(","));
        return "{'PolicyName':'shared-" + number + "','Arn':'" + policyArn(account, number)
                + "','DefaultVersionId':'v1','PolicyVersionList':[{'VersionId':'v1','IsDefaultVersion':true,'Document':"
                + "{'Version':'2012-10-17','Statement':[" + statements + "]}}]}";
    }

    private static String statement(String service, int number) {
        String actions = "'" + service + ":Get*','" + service + ":List*','" + service + ":Describe*'";
        if (number % 3 == 0) {
            return "{'Effect':'Allow','Action':[" + actions + "],'Resource':'*'}";
        }
        String more = ",'" + service + ":Put*','" + service + ":Send*','" + service + ":Invoke*'";
        String condition =
                number % 3 == 1 ? ",'Condition':{'IpAddress':{'aws:SourceIp':'10." + number % 200 + ".0.0/16'}}" : "";
        return "{'Effect':'Allow','Action':[" + actions + more + "],'Resource':'arn:aws:" + service + ":*:*:*-"
                + number % 40 + "*'" + condition + "}";
    }

    private static void write(Path file, String json) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.replace('\'', '"'));
    }
}
