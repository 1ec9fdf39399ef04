// jobs.js: what the intranet's page (ASP, JScript) and the operators' scripts share
var JOB_STATUS = { 0: "NotSubmitted", 1: "Queued", 2: "Running", 3: "Finished", 4: "Failed", 5: "Cancelled" };

function ClusterClient(headNode) {
    this._cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster");
    this._cluster.Connect(headNode || "localhost");
    this.name = this._cluster.Name;
}

ClusterClient.prototype = {
    each: function (collection, fn) {
        for (var e = new Enumerator(collection); !e.atEnd(); e.moveNext()) fn(e.item());
    },
    jobs: function (user, status) {
        var result = [];
        this.each(this._cluster.ListJobs(user, status), function (job) {
            result.push({ id: job.Id, name: job.Name, status: JOB_STATUS[job.Status] });
        });
        return result;
    },
    submit: function (lines) {
        var job = this._cluster.CreateJob();
        job.Name = "batch of " + lines.length;
        for (var i in lines) {
            var task = this._cluster.CreateTask();
            task.CommandLine = lines[i];
            task.Depend = i > 0 ? "step" + (i - 1) : "";
            task.Name = "step" + i;
            job.AddTask(task);
        }
        try {
            return this._cluster.QueueJob(job, null, null, false, 0);
        } catch (e) {
            throw new Error(e.number & 0xFFFF, this._cluster.ErrorMessage || e.description);
        }
    },
    cancel: function (id, why) {
        with (this._cluster) {
            CancelJob(id, why);
        }
        this._cluster["CancelJob"](id, why);
    }
};

function idle(cluster) {
    var counter = cluster.ClusterCounter, nodes = new Enumerator(cluster.ComputeNodes), names = [];
    while (!nodes.atEnd()) {
        var node = nodes.item();
        if (node.NumberOfIdleProcessors === node.NumberOfProcessors && node.Status == 0) names[names.length] = node.Name;
        nodes.moveNext();
    }
    return counter.NumberOfIdleProcessors + ": " + names.join(", ");
}

var client = new ClusterClient(typeof WScript != "undefined" ? WScript.Arguments(0) : "localhost");
var list = client.jobs("", 2);
for (var k = 0; k < list.length; k++) WScript.Echo(list[k].id + " " + list[k].name);
WScript.Echo(idle(client._cluster));
WScript.Echo(idle(new ActiveXObject("Microsoft.ComputeCluster.Cluster")));
client = null;
