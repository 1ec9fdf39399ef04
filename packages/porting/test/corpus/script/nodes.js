// JScript: shows the nodes, and pauses those that are named.
/* var old = cluster.ListAllJobs(); */
var shell = WScript.CreateObject("WScript.Shell");

function ClusterTool(head) {
  this.cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster");
  this.cluster.Connect(head);
  this.Name = "tool of cluster.Name";
}

ClusterTool.prototype.eachNode = function (action) {
  var nodes = new Enumerator(this.cluster.ComputeNodes);
  for (; !nodes.atEnd(); nodes.moveNext()) {
    var node = nodes.item();
    action(node);
    WScript.Echo(node.Name + " has " + node.NumberOfProcessors + ' "node.Memory"');
  }
};

ClusterTool.prototype.pause = function (names) {
  for (var i = 0; i < names.length; i++) {
    try {
      this.cluster.PauseNode(names[i]);
    } catch (e) {
      WScript.Echo(names[i] + ": " + e.message);
    }
  }
};

function describe(job) {
  var text = job.Id + " " + job.Name;
  if (job.Status == 4) text += ": " + job.ErrorMessage;
  return text;
}

function main() {
  var tool = new ClusterTool("localhost");
  var names = [];
  for (var i = 0; i < WScript.Arguments.length; i++) names.push(WScript.Arguments(i));
  tool.eachNode(function (node) { shell.Popup("seen"); });
  tool.pause(names);

  var cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster");
  cluster.Connect("localhost");
  var jobs = cluster.ListJobs("LAB\\alice", 2);
  for (var e = new Enumerator(jobs); !e.atEnd(); e.moveNext()) {
    WScript.Echo(describe(e.item()));
  }
  var counter = cluster.ClusterCounter, pattern = /cluster.Connect\("x"\)/;
  WScript.Echo(counter.NumberOfRunningJobs + " run; " + "counter.TotalNumberOfJobs".length);
  shell.Run("notepad cluster.Name");
}

main();
